import 'server-only'
import { z } from 'zod'
import { applicationsOf, scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { seal, unseal } from '@/lib/core/seal'
import { siteUrl } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { lockApplication, ofTeam, recordApplication } from '../own-application'
import { InviteColleague, JoinTeam, RemoveColleague } from '../schema'

/** Days that a link into a team is good for. */
const LINK_DAYS = 7
const LINKS = { points: 30, seconds: 24 * 3600 }
const Ticket = z.object({
  application: z.uuid(),
  role: z.enum(['contributor', 'coordinator']),
  by: z.uuid(),
  until: z.number(),
})

/**
 * A link by which a colleague joins the team, to be handed on by whoever asked for it: no address is asked of them.
 * @returns the link once, as `reveal`
 */
export async function inviteColleague(
  viewer: Viewer,
  input: unknown,
  locale: Locale,
  now = new Date(),
) {
  const { id, role } = parse(InviteColleague, input)
  await limit('application-link', viewer.id, LINKS)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.hand-in')
    const until = now.getTime() + LINK_DAYS * 86_400_000
    const ticket = seal(JSON.stringify({ application: id, role, by: viewer.id, until }))
    await recordApplication(tx, viewer.id, application, 'link-made')
    return { reveal: [`${siteUrl()}${localePath(locale, `/applications/join/${ticket}`)}`] }
  })
}

/** What a link leads to; null where it was altered or is over, and once whoever made it is in the team no more. */
export async function readTicket(token: string, now = new Date()) {
  try {
    const ticket = Ticket.parse(JSON.parse(unseal(token)))
    if (ticket.until <= now.getTime()) return null
    const scope = scopeKey({ application: ticket.application })
    const [application, maker] = await Promise.all([
      db.application.findUnique({
        where: { id: ticket.application },
        select: { id: true, cityName: true },
      }),
      db.roleGrant.count({ where: { userId: ticket.by, scope, role: 'coordinator' } }),
    ])
    return application && maker > 0 ? { ...ticket, cityName: application.cityName } : null
  } catch {
    return null
  }
}

/** @throws `not_found` for a link that is good no more */
export async function joinTeam(viewer: Viewer, input: unknown, now = new Date()) {
  const { token } = parse(JoinTeam, input)
  const ticket = (await readTicket(token, now)) ?? notFound('Application')
  return db.$transaction(async (tx) => {
    const application = (await lockApplication(tx, ticket.application)) ?? notFound('Application')
    const scope = scopeKey({ application: application.id })
    const { count } = await tx.roleGrant.createMany({
      data: { userId: viewer.id, role: ticket.role, scope, grantedById: ticket.by },
      skipDuplicates: true,
    })
    if (count > 0)
      await recordApplication(tx, viewer.id, application, 'team-joined', { userId: viewer.id })
    return { id: application.id }
  })
}

/** Takes somebody out of the team, or oneself. @throws `conflict` for the last one who can hand it in */
export async function removeColleague(viewer: Viewer, input: unknown) {
  const { id, grantId } = parse(RemoveColleague, input)
  return db.$transaction(async (tx) => {
    if (!applicationsOf(viewer).includes(id)) return notFound('Application')
    const scope = scopeKey({ application: id })
    const application = (await lockApplication(tx, id)) ?? notFound('Application')
    const grants = await tx.roleGrant.findMany({ where: { scope } })
    const grant = grants.find((each) => each.id === grantId) ?? notFound('Person')
    if (grant.userId !== viewer.id) await ofTeam(tx, viewer, id, 'application.hand-in')
    const others = grants.filter((each) => each.id !== grantId && each.role === 'coordinator')
    if (grant.role === 'coordinator' && others.length === 0)
      refuse('conflict', 'accreditation.lastCoordinator')
    await tx.roleGrant.delete({ where: { id: grantId } })
    await recordApplication(tx, viewer.id, application, 'team-left', { userId: grant.userId })
    return { isOwn: grant.userId === viewer.id }
  })
}
