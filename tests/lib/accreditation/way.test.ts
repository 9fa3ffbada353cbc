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
import { leaveApplications } from '@/lib/accreditation/mutations/leave-applications'
import {
  answerInvitation,
  proposeReviewers,
  releaseReviewer,
} from '@/lib/accreditation/mutations/reviewers'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { inviteColleague, joinTeam, removeColleague } from '@/lib/accreditation/mutations/team'
import { writeToOther } from '@/lib/accreditation/mutations/write-message'
import {
  countWaitingAtCommission,
  getCountryApplication,
} from '@/lib/accreditation/queries/commission'
import { getOwnReview } from '@/lib/accreditation/queries/reviewer'
import { getOwnApplication } from '@/lib/accreditation/queries/team'
import { clearMayorLetters } from '@/lib/accreditation/tasks'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import { remindAssessments } from '@/lib/notifications/remind-assessments'
import { makePartners } from '@/tests/lib/partnerships/support/requests'
import { makeCity, makeViewer } from '@/tests/support/people'
import {
  ask,
  begin,
  DAY,
  endorsed,
  fillIn,
  handedIn,
  judged,
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

test('a reviewer sees no score before giving their own, and no way to write to the city', async () => {
  const country = await makeCountry()
  const [first, second] = country.reviewers as [Viewer, Viewer]
  const { id } = await judged(country, 'Gort', false)
  const [mine, theirs] = [await reviewOf(id, first), await reviewOf(id, second)]
  await giveReview(second, { id: theirs.id, ...scores(1), forOfficer: 'Between us' })
  const before = JSON.stringify(await getOwnReview(first, mine.id, 'en'))
  expect(before).toContain('Because people here want to learn.')
  for (const secret of ['Reason for', 'Between us', 'zaphyra@gort.example', 'Zaphyra Quill'])
    expect(before).not.toContain(secret)
  await giveReview(first, { id: mine.id, ...scores(5) })
  const after = await getOwnReview(first, mine.id, 'en')
  expect(after?.others.map(({ points }) => points)).toEqual([20])
  expect(JSON.stringify(after)).not.toContain('Between us')
  expect(JSON.stringify(after)).not.toContain(second.name)
  expect(await refusal(giveReview(first, { id: mine.id, ...scores(2) }))).toBe(
    'accreditation.isGiven',
  )
})

test('before a reviewer says that they are free they read nothing of it, and after declining no more', async () => {
  const country = await makeCountry(3)
  const { id } = await handedIn(country)
  const [first, second, third] = country.reviewers as [Viewer, Viewer, Viewer]
  await proposeReviewers(country.officer, { id, reviewers: [first.id, second.id, third.id] })
  const review = await reviewOf(id, first)
  expect((await getOwnReview(first, review.id, 'en'))?.version).toBeNull()
  expect(await getApplicationFile(first, id, 'form.pdf', 'en')).toBeNull()
  expect(await refusal(giveReview(first, { id: review.id, ...scores() }))).toBe(
    'accreditation.acceptFirst',
  )
  expect(await problems(answerInvitation(first, { id: review.id, answer: 'accept' }))).toEqual({
    free: 'accreditation.freeMissing',
  })
  expect(await problems(answerInvitation(first, { id: review.id, answer: 'decline' }))).toEqual({
    reason: 'accreditation.reasonMissing',
  })
  await answerInvitation(first, { id: review.id, answer: 'decline', reason: 'time' })
  expect(await refusal(giveReview(first, { id: review.id, ...scores() }))).toBe(
    'accreditation.youDeclined',
  )
  expect(await getOwnReview(first, review.id, 'en')).toBeNull()
  // Of somebody else's review there is nothing.
  expect(await getOwnReview(third, (await reviewOf(id, second)).id, 'en')).toBeNull()
  await releaseReviewer(country.officer, { id, reviewId: (await reviewOf(id, second)).id })
  expect(await reviewOf(id, second)).toMatchObject({ state: 'declined', declineReason: 'released' })
})

test('scores out of range or without a reason are told criterion by criterion', async () => {
  const country = await makeCountry()
  const { id } = await judged(country, 'Gort', false)
  const [first] = country.reviewers as [Viewer]
  const review = await reviewOf(id, first)
  const given = { id: review.id, ...scores(), 'score-network': 6, 'why-inclusion': ' ' }
  expect(await problems(giveReview(first, given))).toEqual({
    'score-network': 'accreditation.scoreMissing',
    'why-inclusion': 'accreditation.reasonMissing',
  })
  expect(await reviewOf(id, first)).toMatchObject({ state: 'accepted' })
})

test('each conflict of interest is found, and whoever has one cannot be asked', async () => {
  const country = await makeCountry(0)
  const begun = await begin(country.code, 'Gort')
  const { owner, partner: other } = await makePartners()
  const known = await db.city.update({
    where: { id: owner.city.id },
    data: { name: 'gort', countryCode: country.code },
  })
  const partner = other.city
  const pool = { role: 'reviewer', scope: { country: country.code } } as const
  const [inTeam, ofCity, ofPartner, decides, wrote, free, free2] = await Promise.all([
    makeViewer([pool, { role: 'contributor', scope: { application: begun.id } }]),
    makeViewer([pool, { role: 'contributor', scope: { city: known.id } }]),
    makeViewer([pool, { role: 'coordinator', scope: { city: partner.id } }]),
    makeViewer([pool, { role: 'officer', scope: { country: country.code } }]),
    makeViewer([pool]),
    makeViewer([pool]),
    makeViewer([pool]),
  ])
  await db.applicationMessage.create({
    data: {
      ...{ id: crypto.randomUUID(), applicationId: begun.id, side: 'commission', language: 'en' },
      ...{ body: 'As an officer then.', authorId: wrote.id },
    },
  })
  await fillIn(begun)
  await submitApplication(begun.team, { id: begun.id })
  const desk = await getCountryApplication(country.officer, begun.id, 'en')
  const found = Object.fromEntries(
    desk?.pool.map(({ userId, conflicts }) => [userId, conflicts]) ?? [],
  )
  expect(found).toEqual({
    ...{ [inTeam.id]: ['team'], [ofCity.id]: ['team'], [ofPartner.id]: ['partnership'] },
    ...{ [decides.id]: ['decides'], [wrote.id]: ['contact'], [free.id]: [], [free2.id]: [] },
  })
  for (const bound of [inTeam, ofCity, ofPartner, decides, wrote])
    expect(
      await problems(
        proposeReviewers(country.officer, { id: begun.id, reviewers: [free.id, bound.id] }),
      ),
    ).toEqual({ reviewers: 'accreditation.hasConflict' })
  const stranger = await makeViewer()
  const propose = (...people: Viewer[]) =>
    problems(
      proposeReviewers(country.officer, { id: begun.id, reviewers: people.map(({ id }) => id) }),
    )
  expect(await propose(free, stranger)).toEqual({ reviewers: 'accreditation.noReviewer' })
  expect(await propose(free)).toEqual({ reviewers: 'accreditation.tooFewReviewers' })
  expect(await propose(free, free2)).toEqual({})
  // Whoever comes to have a part in it later knows of it no more.
  const review = await reviewOf(begun.id, free)
  await answerInvitation(free, { id: review.id, answer: 'accept', free: 'on' })
  expect(await getOwnReview(free, review.id, 'en')).not.toBeNull()
  await db.roleGrant.create({
    data: {
      userId: free.id,
      role: 'contributor',
      scope: scopeKey({ city: known.id }),
      cityId: known.id,
    },
  })
  expect(await getOwnReview(free, review.id, 'en')).toBeNull()
  expect(await refusal(giveReview(free, { id: review.id, ...scores() }))).toBe('not_found')
})

test('whoever is taken out of the pool reads no more of it, and the officer sees why', async () => {
  const country = await makeCountry()
  const [first, , third] = country.reviewers as [Viewer, Viewer, Viewer]
  const { id } = await judged(country, 'Gort', false)
  const review = await reviewOf(id, first)
  await db.roleGrant.deleteMany({ where: { userId: first.id } })
  const left = { ...first, grants: [] }
  expect(await getOwnReview(left, review.id, 'en')).toBeNull()
  expect(await getApplicationFile(left, id, 'letter.pdf', 'en')).toBeNull()
  expect(await refusal(giveReview(left, { id: review.id, ...scores() }))).toBe('not_found')
  const desk = () => getCountryApplication(country.officer, id, 'en')
  expect((await desk())?.reviews.map(({ conflicts }) => conflicts)).toEqual([null, []])
  await releaseReviewer(country.officer, { id, reviewId: review.id })
  await proposeReviewers(country.officer, { id, reviewers: [third.id] })
  expect(await reviewOf(id, third)).toMatchObject({ state: 'invited' })
})

test('what somebody has to judge is counted while it is before them, and of what the officer knows', async () => {
  const country = await makeCountry()
  const elsewhere = await makeCountry(0)
  const [first] = country.reviewers as [Viewer]
  await judged(country, 'Gort', false)
  const over = await judged(country, 'Ennis', false)
  await withdrawApplication(over.team, { id: over.id, reason: '' })
  const foreign = await handedIn(elsewhere, 'Foreign')
  await db.application.update({ where: { id: foreign.id }, data: { state: 'in_review' } })
  await db.applicationReview.create({
    data: { applicationId: foreign.id, userId: first.id, state: 'invited', position: 1 },
  })
  const { id } = await handedIn(country, 'Tuam')
  const desk = await getCountryApplication(country.officer, id, 'en')
  expect(desk?.pool.find(({ userId }) => userId === first.id)?.load).toBe(1)
})

test('to an enquiry that was withdrawn nobody owes an answer', async () => {
  const country = await makeCountry(0)
  const begun = await begin(country.code)
  await ask(begun)
  expect(await countWaitingAtCommission(country.officer, country.code)).toBe(1)
  await withdrawApplication(begun.team, { id: begun.id, reason: '' })
  expect(await countWaitingAtCommission(country.officer, country.code)).toBe(0)
})

test('where the cycle says so, reviewers work abroad', async () => {
  await db.cycle.updateMany({ data: { publishedAt: null } })
  await makeCycle({ abroad: true })
  const country = await makeCountry(0)
  const home = await makeCity({ countryCode: country.code })
  const pool = { role: 'reviewer', scope: { country: country.code } } as const
  const atHome = await makeViewer([pool, { role: 'contributor', scope: { city: home.id } }])
  const { id } = await handedIn(country)
  const desk = await getCountryApplication(country.officer, id, 'en')
  expect(desk?.pool).toMatchObject([{ userId: atHome.id, conflicts: ['country'] }])
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

test('a colleague joins by a link once it is made, and not by one that is altered, over or taken back', async () => {
  const country = await makeCountry(0)
  const { id, team } = await begin(country.code)
  const { reveal } = await inviteColleague(team, { id, role: 'contributor' }, 'en')
  const token = reveal[0]?.split('/').at(-1) ?? ''
  const colleague = await makeViewer()
  expect(await refusal(joinTeam(colleague, { token: `${token.slice(0, -2)}AA` }))).toBe('not_found')
  expect(await refusal(joinTeam(colleague, { token }, new Date(Date.now() + 8 * DAY)))).toBe(
    'not_found',
  )
  await joinTeam(colleague, { token })
  const joined: Viewer = {
    ...colleague,
    grants: [{ role: 'contributor', scope: scopeKey({ application: id }) }],
  }
  expect(await refusal(saveApplication(joined, { id, version: 1, kind: 'town' }))).toBe('allowed')
  expect(await refusal(submitApplication(joined, { id }))).toBe('errors.notYours')
  expect(await refusal(inviteColleague(joined, { id, role: 'coordinator' }, 'en'))).toBe(
    'errors.notYours',
  )
  const grants = await db.roleGrant.findMany({ where: { scope: scopeKey({ application: id }) } })
  const grantOf = (person: Viewer) => grants.find(({ userId }) => userId === person.id)?.id
  expect(await refusal(removeColleague(joined, { id, grantId: grantOf(team) }))).toBe(
    'errors.notYours',
  )
  expect(await refusal(removeColleague(team, { id, grantId: grantOf(team) }))).toBe(
    'accreditation.lastCoordinator',
  )
  expect(await removeColleague(team, { id, grantId: grantOf(joined) })).toEqual({ isOwn: false })
  expect(await refusal(removeColleague(await makeViewer(), { id, grantId: grantOf(team) }))).toBe(
    'not_found',
  )
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

test('late reviewers are reminded, once a week before and once after', async () => {
  const country = await makeCountry()
  const [first] = country.reviewers as [Viewer]
  const { id } = await judged(country, 'Gort', false)
  const { dueAt } = await reviewOf(id, first)
  const due = dueAt ?? new Date()
  const reminded = () =>
    db.notification.count({ where: { userId: first.id, kind: 'assessment-due' } })
  await remindAssessments(new Date(+due - 8 * DAY))
  expect(await reminded()).toBe(0)
  for (const _ of [1, 2]) await remindAssessments(new Date(+due - 6 * DAY))
  expect(await reminded()).toBe(1)
  for (const _ of [1, 2]) await remindAssessments(new Date(+due + DAY))
  expect(await reminded()).toBe(2)
})

test('whoever deletes their account leaves no application without a team, and no review undone', async () => {
  const country = await makeCountry()
  const [first, second, third] = country.reviewers as [Viewer, Viewer, Viewer]
  const running = await handedIn(country)
  const own = await begin(country.code)
  const leave = (viewer: Viewer) => db.$transaction((tx) => leaveApplications(tx, viewer))
  expect(await refusal(leave(running.team))).toBe('privacy.lastApplicant')
  await leave(own.team)
  expect(await db.application.count({ where: { id: own.id } })).toBe(0)
  await proposeReviewers(country.officer, {
    ...{ id: running.id, reviewers: [first.id, second.id, third.id] },
  })
  await leave(first)
  expect(await reviewOf(running.id, first)).toMatchObject({ state: 'declined' })
  expect(await reviewOf(running.id, third)).toMatchObject({ state: 'invited' })
})

test('letters that no application names any more are cleared, after a day', async () => {
  const country = await makeCountry(0)
  const { id, team } = await fillIn(await begin(country.code))
  const read = () => getApplicationFile(team, id, 'letter.pdf', 'en')
  await clearMayorLetters(new Date(Date.now() + 2 * DAY))
  expect(await read()).not.toBeNull()
  await db.application.update({ where: { id }, data: { letterId: null } })
  await clearMayorLetters(new Date(Date.now() + 2 * DAY))
  expect(await read()).toBeNull()
})
