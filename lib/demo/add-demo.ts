import 'server-only'
import { makeLink } from '@/lib/auth/links'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { announceChange } from '@/lib/core/outbox'
import { hashSecret, newSecret } from '@/lib/core/seal'
import { addEvents } from './add-events'
import { addPartnerships } from './add-partnerships'
import { addWork } from './add-work'
import { DEMO_DOMAIN, DEMO_PEOPLE, type DemoPerson } from './people'

const TIMEOUT = 60_000
const TEXT = {
  about: 'Demo text: what Cork says about itself would stand here, in its own words.',
  offers: 'Demo text: what it offers to other cities.',
  seeks: 'Demo text: what it looks for.',
}

export type DemoLink = { name: string; role: string; path: string }

/**
 * Adds a network of people who are marked as demo, with something at every desk. Again it adds nothing twice, and
 * makes new links. @returns a link for each person, good for a day and for one use
 */
export async function addDemo(): Promise<DemoLink[]> {
  return db.$transaction(
    async (tx) => {
      const people = new Map<string, string>()
      for (const person of DEMO_PEOPLE) people.set(person.key, await addPerson(tx, person))
      await addText(tx, id(people, 'coordinator-cork'))
      await addClaim(tx, id(people, 'claimant'))
      await addInvitation(tx, id(people, 'coordinator-cork'))
      await addFollows(tx, id(people, 'registered'))
      await addReport(tx, id(people, 'registered'))
      const [cork, limerick] = [await cityIdOf(tx, 'cork-ie'), await cityIdOf(tx, 'limerick-ie')]
      await addWork(tx, {
        author: { id: id(people, 'coordinator-cork'), cityId: cork },
        taker: { id: id(people, 'coordinator-limerick'), cityId: limerick },
        asker: { id: id(people, 'registered') },
      })
      await addPartnerships(tx, {
        owner: { id: id(people, 'coordinator-cork'), cityId: cork },
        other: { id: id(people, 'coordinator-limerick'), cityId: limerick },
      })
      await addEvents(tx, {
        owner: { id: id(people, 'coordinator-cork'), cityId: cork },
        host: { id: id(people, 'coordinator-limerick'), cityId: limerick },
        guest: { id: id(people, 'registered') },
      })
      await announceChange(tx)
      return Promise.all(
        DEMO_PEOPLE.map(async ({ key, name, role = 'registered', locale }) => ({
          name,
          role,
          path: await makeLink(tx, {
            ...{ purpose: 'demo', email: `${key}@${DEMO_DOMAIN}`, locale },
            next: deskOf(role),
          }),
        })),
      )
    },
    { timeout: TIMEOUT },
  )
}

function id(people: Map<string, string>, key: string) {
  const found = people.get(key)
  if (!found) throw new Error(`There is no demo person ${key}`)
  return found
}

async function addPerson(tx: Tx, { key, name, locale, role, ...place }: DemoPerson) {
  const email = `${key}@${DEMO_DOMAIN}`
  const user = await tx.user.upsert({
    where: { email },
    create: { email, name, locale, demo: true },
    update: { name },
    select: { id: true },
  })
  if (role) await addGrant(tx, user.id, role, place)
  return user.id
}

async function addGrant(
  tx: Tx,
  userId: string,
  role: NonNullable<DemoPerson['role']>,
  {
    city,
    country,
    title,
    contact = false,
  }: Pick<DemoPerson, 'city' | 'country' | 'title' | 'contact'>,
) {
  const cityId = city ? await cityIdOf(tx, city) : null
  const scope = cityId ? `city:${cityId}` : country ? `country:${country}` : 'network'
  const key = { userId_role_scope: { userId, role, scope } }
  if (await tx.roleGrant.findUnique({ where: key })) return
  const grant = await tx.roleGrant.create({
    data: {
      userId,
      role,
      scope,
      cityId,
      countryCode: country ?? null,
      title: title ?? null,
      contact,
    },
  })
  await recordChange(tx, {
    actorId: null,
    ...{ subject: 'grant', subjectId: grant.id, verb: 'granted', userId },
    ...(cityId && { cityId }),
    ...(country && { countryCode: country }),
    fields: { role: { from: null, to: role } },
  })
}

async function addText(tx: Tx, updatedById: string) {
  const cityId = await cityIdOf(tx, 'cork-ie')
  if ((await tx.cityText.count({ where: { cityId } })) > 0) return
  await tx.cityText.create({ data: { cityId, lang: 'en', ...TEXT, updatedById } })
  await tx.cityTextVersion.create({ data: { cityId, lang: 'en', version: 1, ...TEXT } })
  await tx.city.update({ where: { id: cityId }, data: { textLang: 'en' } })
  await recordChange(tx, {
    actorId: updatedById,
    ...{ subject: 'city-text', subjectId: `${cityId}:en`, verb: 'written', cityId },
    visible: true,
  })
}

async function addClaim(tx: Tx, userId: string) {
  const cityId = await cityIdOf(tx, 'waterford-ie')
  if ((await tx.claim.count({ where: { userId, cityId } })) > 0) return
  const claim = await tx.claim.create({
    data: {
      ...{ userId, cityId, title: 'Demo: city council' },
      evidence: 'Demo text: how the secretariat can see that this person speaks for the city.',
    },
  })
  await recordChange(tx, {
    actorId: userId,
    ...{ subject: 'claim', subjectId: claim.id, verb: 'submitted', cityId, userId },
  })
}

async function addInvitation(tx: Tx, invitedById: string) {
  const cityId = await cityIdOf(tx, 'cork-ie')
  const email = `invited@${DEMO_DOMAIN}`
  if ((await tx.invitation.count({ where: { email, cityId } })) > 0) return
  await tx.invitation.create({
    data: {
      ...{ email, role: 'contributor', scope: `city:${cityId}`, cityId, invitedById },
      hash: hashSecret(newSecret()),
      expiresAt: new Date(Date.now() + 14 * 86_400_000),
    },
  })
}

async function addFollows(tx: Tx, userId: string) {
  const cityId = await cityIdOf(tx, 'cork-ie')
  await tx.follow.createMany({
    data: [
      { userId, kind: 'city', target: cityId },
      { userId, kind: 'country', target: 'IE' },
    ],
    skipDuplicates: true,
  })
}

async function addReport(tx: Tx, reporterId: string) {
  const cityId = await cityIdOf(tx, 'cork-ie')
  const about = { subject: 'city-text', subjectId: `${cityId}:en`, reporterId }
  if ((await tx.report.count({ where: about })) > 0) return
  const words = 'Demo text: why this should not stand here.'
  const report = await tx.report.create({ data: { ...about, cityId, cause: 'other', words } })
  await recordChange(tx, {
    actorId: reporterId,
    ...{ subject: 'report', subjectId: report.id, verb: 'created', cityId },
  })
}

async function cityIdOf(tx: Tx, slug: string) {
  const city = await tx.city.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  return city.id
}

function deskOf(role: string) {
  if (role === 'coordinator' || role === 'contributor') return '/my-city'
  if (role === 'officer') return '/commission'
  if (role === 'reviewer') return '/reviews'
  return role === 'secretariat' ? '/secretariat' : '/inbox'
}
