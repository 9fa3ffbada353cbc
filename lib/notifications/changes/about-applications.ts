import 'server-only'
import { MOVES, type Move } from '@/lib/accreditation/policy'
import { scopeKey } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { secretariat } from './secretariat'

/** Whom each step concerns; before anything reached the Commission, it is the team's own affair. */
const TOLD: Record<Move, readonly ('team' | 'commission' | 'secretariat')[]> = {
  draft: [],
  submit: ['team', 'commission'],
  resubmit: ['team', 'commission'],
  withdraw: ['team', 'commission'],
  review: ['team'],
  'request-changes': ['team'],
  endorse: ['team'],
  decline: ['team'],
  forward: ['team', 'secretariat'],
  admit: ['team', 'commission'],
  refuse: ['team', 'commission'],
}

/** What the catalogue calls a step, where a hyphen has no place in it. */
const MOVED: Partial<Record<Move, string>> = { 'request-changes': 'changes' }

/** Of an application hear those who may know of it, and of each step those whom it concerns. */
export async function aboutApplications(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'application') return []
  const application = await tx.application.findUnique({
    where: { id: change.subjectId },
    select: {
      ...{ id: true, cityName: true, countryCode: true, round: true },
      messages: { select: { id: true }, take: 1 },
    },
  })
  if (!application) return []
  const { id, cityName: city, countryCode, round, messages } = application
  const team = await holders(tx, scopeKey({ application: id }), ['coordinator', 'contributor'])
  // An officer who has a part in it hears of it as its team does, and not otherwise.
  const officers = (await holders(tx, scopeKey({ country: countryCode }), ['officer'])).filter(
    (userId) => !team.includes(userId),
  )
  const isKnown = round > 0 || messages.length > 0
  const toTeam = { userIds: team, why: 'application' as const, href: `/applications/${id}` }
  const toCommission = {
    ...{ userIds: isKnown ? officers : [], why: 'commission' as const },
    href: `/commission/applications/${id}`,
  }
  const { verb } = change
  const key = `change:${change.id}`

  if (verb in MOVES) {
    const told = TOLD[verb as Move]
    const about = {
      kind: 'application-moved',
      params: () => ({ city, move: MOVED[verb as Move] ?? verb }),
    } as const
    return [
      ...(told.includes('team') ? [{ ...about, ...toTeam, key: `${key}:team` }] : []),
      ...(told.includes('commission') ? [{ ...about, ...toCommission, key: `${key}:desk` }] : []),
      ...(told.includes('secretariat')
        ? [
            {
              ...{ ...about, key: `${key}:secretariat`, why: 'role' as const },
              ...{ href: `/secretariat/applications/${id}`, userIds: await secretariat(tx) },
            },
          ]
        : []),
    ]
  }
  const message = (by: 'team' | 'commission') =>
    ({ kind: 'application-message', params: () => ({ city, by }) }) as const
  const answer = (what: string) =>
    ({ kind: 'assessment-in', params: () => ({ city, what }) }) as const
  switch (verb) {
    case 'commission-asked':
      return [{ ...message('team'), ...toCommission, key }]
    case 'team-answered':
      return [{ ...message('commission'), ...toTeam, key }]
    case 'review-given':
      return [{ ...answer('given'), ...toCommission, key }]
    case 'review-accepted':
      return [{ ...answer('accepted'), ...toCommission, key }]
    case 'review-declined':
      await takeBack(tx, id)
      return [{ ...answer('declined'), ...toCommission, key }]
    case 'reviewer-released':
      await takeBack(tx, id)
      return []
    case 'reviewer-invited': {
      const review = await tx.applicationReview.findFirst({
        where: { applicationId: id, userId: change.userId ?? '', state: 'invited' },
        select: { id: true, userId: true },
      })
      return review
        ? [
            {
              ...{ kind: 'assessment-asked', key: `assessment:${review.id}`, why: 'reviewer' },
              ...{ href: `/reviews/${review.id}`, userIds: [review.userId] },
              params: () => ({ city }),
            },
          ]
        : []
    }
    default:
      return []
  }
}

/** Whoever takes part no more keeps nothing that names the city. */
async function takeBack(tx: Tx, applicationId: string) {
  const declined = await tx.applicationReview.findMany({
    where: { applicationId, state: 'declined' },
    select: { id: true },
  })
  await tx.notification.deleteMany({
    where: { href: { in: declined.map(({ id }) => `/reviews/${id}`) } },
  })
}

async function holders(
  tx: Tx,
  scope: string,
  roles: ('coordinator' | 'contributor' | 'officer')[],
) {
  const grants = await tx.roleGrant.findMany({
    where: { scope, role: { in: roles } },
    select: { userId: true },
  })
  return [...new Set(grants.map(({ userId }) => userId))]
}
