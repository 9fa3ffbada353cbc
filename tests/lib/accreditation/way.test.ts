import { beforeEach, expect, test } from 'vitest'
import { makeDossier, writeDossier } from '@/lib/accreditation/dossier'
import { Dossier } from '@/lib/accreditation/dossier-schema'
import { getApplicationFile } from '@/lib/accreditation/files'
import { admitApplication, refuseApplication } from '@/lib/accreditation/mutations/admit'
import { endorseApplication, requestChanges } from '@/lib/accreditation/mutations/decide'
import { forwardApplication } from '@/lib/accreditation/mutations/forward'
import { giveReview } from '@/lib/accreditation/mutations/give-review'
import {
  resubmitApplication,
  submitApplication,
  withdrawApplication,
} from '@/lib/accreditation/mutations/hand-in'
import { answerInvitation, proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { writeToOther } from '@/lib/accreditation/mutations/write-message'
import {
  getCountryApplication,
  listCountryApplications,
} from '@/lib/accreditation/queries/commission'
import { getOwnApplication } from '@/lib/accreditation/queries/team'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import { makeViewer } from '@/tests/support/people'
import {
  ask,
  begin,
  endorsed,
  fillIn,
  handedIn,
  makeCountry,
  makeCycle,
  problems,
  refusal,
  reviewOf,
  scores,
  stateOf,
} from './support/applications'

beforeEach(async () => {
  await db.cycle.updateMany({ data: { publishedAt: null } })
  await makeCycle()
})

/** What each person heard, in the order of the changes. */
async function heard(...people: Viewer[]) {
  const changes = await db.change.findMany({
    where: { subject: 'application' },
    orderBy: { id: 'asc' },
  })
  for (const { id } of changes) await notify({ id })
  return Promise.all(
    people.map(async ({ id }) => {
      const rows = await db.notification.findMany({
        where: { userId: id },
        orderBy: { id: 'asc' },
      })
      return rows.map(({ kind, params, href }) => {
        const { move, by, what } = params as { move?: string; by?: string; what?: string }
        return `${kind} ${move ?? by ?? what ?? ''} ${href.split('/')[1]}`.replace('  ', ' ')
      })
    }),
  )
}

test('from the enquiry to a member on the map, and everyone hears what concerns them', async () => {
  const country = await makeCountry()
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const [first, second, third] = country.reviewers as [Viewer, Viewer, Viewer]
  const begun = await begin(country.code, 'Ballyway')
  const { id, team } = begun
  const next = async () => (await getOwnApplication(team, id, 'en'))?.next
  expect(await next()).toBe('team')
  await ask(begun)
  expect(await next()).toBe('commission')
  const answer = { applicationId: id, side: 'commission', language: 'en', body: 'You may.' }
  await writeToOther(country.officer, { ...answer, id: crypto.randomUUID() })
  expect(await next()).toBe('team')
  await fillIn(begun, 'Ballyway')
  await submitApplication(team, { id })

  const reviewers = country.reviewers.map((reviewer) => reviewer.id)
  await proposeReviewers(country.officer, { id, reviewers })
  const states = async () =>
    (
      await db.applicationReview.findMany({
        where: { applicationId: id },
        orderBy: { position: 'asc' },
      })
    ).map(({ state }) => state)
  expect(await states()).toEqual(['invited', 'invited', 'queued'])
  await heard()
  await answerInvitation(first, {
    ...{ id: (await reviewOf(id, first)).id, answer: 'decline', reason: 'conflict' },
  })
  expect(await states()).toEqual(['declined', 'invited', 'invited'])
  for (const reviewer of [second, third]) {
    const review = await reviewOf(id, reviewer)
    await answerInvitation(reviewer, { id: review.id, answer: 'accept', free: 'on' })
    await giveReview(reviewer, { id: review.id, ...scores(3), forTeam: 'Say who pays.' })
  }
  await requestChanges(country.officer, { id, reason: 'Say who pays for it.' })
  expect((await getOwnApplication(team, id, 'en'))?.words).toEqual([
    'Say who pays.',
    'Say who pays.',
  ])
  await saveApplication(team, { id, version: 2, implementation: 'We began. The council pays.' })
  await resubmitApplication(team, { id })
  const desk = await getCountryApplication(country.officer, id, 'en')
  expect(desk?.version?.changes?.map(({ field }) => field)).toEqual(['implementation'])
  expect(await refusal(endorseApplication(country.officer, { id, reason: 'Good' }))).toBe(
    'accreditation.reviewsMissing',
  )
  for (const reviewer of [second, third])
    await giveReview(reviewer, {
      ...{ id: (await reviewOf(id, reviewer)).id, ...scores(5), forTeam: 'Now it is clear.' },
    })
  // Of the version before its Commission the team reads nothing yet; what was said of the first one stays.
  expect((await getOwnApplication(team, id, 'en'))?.words).toEqual([
    'Say who pays.',
    'Say who pays.',
  ])
  // What they gave for the first version stays.
  const twice = (await getCountryApplication(country.officer, id, 'en'))?.reviews.slice(1)
  expect(twice?.map(({ points, earlier }) => [points, earlier])).toEqual([
    [100, [{ round: 1, points: 60 }]],
    [100, [{ round: 1, points: 60 }]],
  ])
  await endorseApplication(country.officer, { id, reason: 'Ready.' })
  expect((await getOwnApplication(team, id, 'en'))?.words).toEqual([
    'Now it is clear.',
    'Now it is clear.',
  ])
  await forwardApplication(country.officer, { id })
  const { slug } = await admitApplication(secretariat, { id, reason: 'Welcome.' })

  const city = await db.city.findUniqueOrThrow({ where: { slug }, include: { facts: true } })
  expect(city).toMatchObject({
    ...{ name: 'Ballyway', status: 'member', countryCode: country.code, population: 2951 },
    ...{ joined: new Date().getUTCFullYear(), lat: 53.07, lon: -8.82, timezone: 'Europe/Dublin' },
  })
  expect(city.facts.map(({ field }) => field).sort()).toEqual([
    'coordinates',
    'membership',
    'population',
  ])
  // What it rated 4 or 5: needs first, and what it is good at.
  expect(city.priorities).toEqual(['quality', 'technologies'])
  expect(city.expertise).toEqual(['basic-to-higher', 'culture', 'families-communities'])
  const works = await db.roleGrant.findFirst({
    where: { userId: team.id, scope: scopeKey({ city: city.id }) },
  })
  expect(works).toMatchObject({ role: 'coordinator' })

  expect(await heard(team, country.officer, first, second, secretariat)).toEqual([
    [
      'application-message commission applications',
      ...['review', 'changes', 'endorse', 'forward', 'admit'].map(
        (move) => `application-moved ${move} applications`,
      ),
    ],
    [
      'application-message team commission',
      'application-moved submit commission',
      ...['declined', 'accepted', 'given', 'accepted', 'given'].map(
        (what) => `assessment-in ${what} commission`,
      ),
      'application-moved resubmit commission',
      'assessment-in given commission',
      'assessment-in given commission',
      'application-moved admit commission',
    ],
    // What told the one who declined is taken back.
    [],
    ['assessment-asked reviews'],
    ['application-moved forward secretariat'],
  ])
})

test('the dossier is valid by its schema, always the same, and names no reviewer', async () => {
  const country = await makeCountry()
  const { id } = await endorsed(country, 'Gort', true)
  const [first, again] = [await makeDossier(db, id), await makeDossier(db, id)]
  if (!first || !again) throw new Error('There is no dossier')
  expect(Dossier.safeParse(first).success).toBe(true)
  const { text, sha256 } = writeDossier(first)
  expect(writeDossier(again).text).toBe(text)
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ dossierHash: sha256 })
  expect(first.reviews).toHaveLength(2)
  for (const { id, name } of country.reviewers) {
    expect(text).not.toContain(id)
    expect(text).not.toContain(name)
  }
  const file = await getApplicationFile(country.officer, id, 'dossier.json', 'en')
  expect(new TextDecoder().decode(file?.body)).toBe(text)
})

test('to an enquiry that was withdrawn nobody owes an answer', async () => {
  const country = await makeCountry(0)
  const begun = await begin(country.code)
  await ask(begun)
  const due = async () => (await listCountryApplications(country.officer, country.code)).due
  expect(await due()).toBe(1)
  await withdrawApplication(begun.team, { id: begun.id, reason: '' })
  expect(await due()).toBe(0)
})

test('an officer who has a part in an application decides nothing about it', async () => {
  const country = await makeCountry()
  const { id } = await handedIn(country)
  const both = await makeViewer([
    { role: 'officer', scope: { country: country.code } },
    { role: 'contributor', scope: { application: id } },
  ])
  expect(await getCountryApplication(both, id, 'en')).toBeNull()
  expect(await refusal(requestChanges(both, { id, reason: 'Mine' }))).toBe('not_found')
  expect(await getOwnApplication(both, id, 'en')).not.toBeNull()
})

test('what was withdrawn is over, and what was not admitted makes no city', async () => {
  const country = await makeCountry()
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const gone = await handedIn(country)
  await withdrawApplication(gone.team, { id: gone.id, reason: 'Not now' })
  expect(await refusal(ask(gone))).toBe('accreditation.isWithdrawn')
  expect(await refusal(submitApplication(gone.team, { id: gone.id }))).toBe('accreditation.notNow')
  const { id } = await endorsed(country, 'Nowhere', true)
  expect(await problems(refuseApplication(secretariat, { id, reason: '' }))).toEqual({
    reason: 'accreditation.reasonMissing',
  })
  await refuseApplication(secretariat, { id, reason: 'Not enough yet' })
  expect(await stateOf(id)).toBe('not_admitted')
  expect(await db.city.count({ where: { name: 'Nowhere' } })).toBe(0)
  expect(await refusal(admitApplication(secretariat, { id, reason: 'Yes' }))).toBe(
    'accreditation.notNow',
  )
})
