import { beforeEach, expect, test } from 'vitest'
import { getApplicationFile } from '@/lib/accreditation/files'
import { giveReview } from '@/lib/accreditation/mutations/give-review'
import { submitApplication, withdrawApplication } from '@/lib/accreditation/mutations/hand-in'
import {
  answerInvitation,
  proposeReviewers,
  releaseReviewer,
} from '@/lib/accreditation/mutations/reviewers'
import { getCountryApplication } from '@/lib/accreditation/queries/commission'
import { getOwnReview } from '@/lib/accreditation/queries/reviewer'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { remindAssessments } from '@/lib/notifications/remind-assessments'
import { makePartners } from '@/tests/lib/partnerships/support/requests'
import { makeCity, makeViewer } from '@/tests/support/people'
import {
  begin,
  DAY,
  fillIn,
  handedIn,
  judged,
  makeCountry,
  makeCycle,
  problems,
  refusal,
  reviewOf,
  scores,
} from './support/applications'

beforeEach(async () => {
  await db.cycle.updateMany({ data: { publishedAt: null } })
  await makeCycle()
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
