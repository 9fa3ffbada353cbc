import { beforeAll, expect, test, vi } from 'vitest'
import { getApplicationFile, isFileOfApplication } from '@/lib/accreditation/files'
import { admitApplication } from '@/lib/accreditation/mutations/admit'
import {
  declineApplication,
  endorseApplication,
  requestChanges,
} from '@/lib/accreditation/mutations/decide'
import { forwardApplication } from '@/lib/accreditation/mutations/forward'
import { giveReview } from '@/lib/accreditation/mutations/give-review'
import { submitApplication, withdrawApplication } from '@/lib/accreditation/mutations/hand-in'
import { uploadLetter } from '@/lib/accreditation/mutations/letter'
import { proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { writeToOther } from '@/lib/accreditation/mutations/write-message'
import {
  getCountryApplication,
  listCountryApplications,
} from '@/lib/accreditation/queries/commission'
import { listCycles, listPublishedCycles } from '@/lib/accreditation/queries/cycles'
import { getJoinCountry, listJoinCountries } from '@/lib/accreditation/queries/guide'
import { getOwnReview, listOwnReviews } from '@/lib/accreditation/queries/reviewer'
import { getAccreditationOverview, getForwarded } from '@/lib/accreditation/queries/secretariat'
import { getOwnApplication, listOwnApplications } from '@/lib/accreditation/queries/team'
import { listChanges } from '@/lib/audit/queries'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { getCommission } from '@/lib/people/queries/get-commission'
import { getPerson } from '@/lib/people/queries/get-person'
import { listPeople } from '@/lib/people/queries/list-people'
import { ACCOUNT_DATA } from '@/lib/privacy/account-data'
import { makeViewer } from '@/tests/support/people'
import {
  ask,
  type Begun,
  begin,
  endorsed,
  fillIn,
  handedIn,
  judged,
  makeCountry,
  makeCycle,
  pdf,
  reviewOf,
  scores,
  type TestCountry,
} from './support/applications'

/** What prints runs with another React than these tests: here it matters who gets a print, not what is on it. */
vi.mock('@/lib/accreditation/pdf/render-form', () => ({
  renderForm: async () => new Uint8Array(1),
  renderDossier: async () => new Uint8Array(1),
}))

/** In the name of the city, in its form, in its messages and in its reviews: nobody says this word by chance. */
const SECRET = 'Quizzelbrough'
const FILES = ['form.pdf', 'form.xlsx', 'letter.pdf', 'dossier.json', 'dossier.pdf']

let country: TestCountry
let strangers: Record<string, Viewer>
let secretariat: Viewer

beforeAll(async () => {
  await makeCycle({ cap: 50 })
  country = await makeCountry()
  const elsewhere = await makeCountry(1)
  const other = await fillIn(await begin(country.code, 'Another'))
  secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  strangers = {
    'another prospect of the country': other.team,
    'a coordinator elsewhere': await makeViewer([
      { role: 'coordinator', scope: { city: (await db.city.findFirstOrThrow()).id } },
    ]),
    'an officer of another country': elsewhere.officer,
    'a reviewer of another country': elsewhere.reviewers[0] as Viewer,
    'a reviewer of the pool who is not asked': country.reviewers[2] as Viewer,
    somebody: await makeViewer(),
  }
})

/** Everything that can be read of accreditation, and of what stands beside it, as one text. */
async function allThatIsRead(viewer: Viewer, { id, team }: Begun) {
  const reviews = await db.applicationReview.findMany({ where: { applicationId: id } })
  const reads: (() => unknown)[] = [
    () => listOwnApplications(viewer, 'en'),
    () => getOwnApplication(viewer, id, 'en'),
    () => listCountryApplications(viewer, country.code),
    () => getCommission(viewer, country.code, 'en'),
    () => getCountryApplication(viewer, id, 'en'),
    () => listOwnReviews(viewer, 'en'),
    ...reviews.map((review) => () => getOwnReview(viewer, review.id, 'en')),
    () => getAccreditationOverview(viewer, 'en'),
    () => getForwarded(viewer, id, 'en'),
    () => listCycles(viewer),
    () => listPublishedCycles(),
    () => listJoinCountries('en'),
    () => getJoinCountry(country.code, 'en'),
    () => listChanges(viewer, {}),
    () => listPeople(viewer, { q: '', page: 1 }, 'en'),
    () => getPerson(viewer, team.id, 'en'),
    ...Object.values(ACCOUNT_DATA).map((read) => () => read(viewer)),
    ...FILES.map(
      (file) => () => isFileOfApplication(file) && getApplicationFile(viewer, id, file, 'en'),
    ),
  ]
  const answers = await Promise.all(reads.map((read) => answerOf(async () => read())))
  return answers.join('\n')
}

/** Everything that can be tried with it: what refuses may not tell of it either. */
async function allThatIsTried(viewer: Viewer, { id }: Begun) {
  const reviews = await db.applicationReview.findMany({ where: { applicationId: id } })
  const input = { id, reason: 'Because' }
  const message = { applicationId: id, language: 'en', body: 'Hello', id: crypto.randomUUID() }
  const tries: (() => Promise<unknown>)[] = [
    () => saveApplication(viewer, { id, version: 1, motivation: 'Mine' }),
    () => uploadLetter(viewer, { id, letter: pdf() }),
    () => submitApplication(viewer, input),
    () => withdrawApplication(viewer, input),
    () => writeToOther(viewer, { ...message, side: 'team' }),
    () => writeToOther(viewer, { ...message, side: 'commission' }),
    () => proposeReviewers(viewer, { id, reviewers: [viewer.id] }),
    () => endorseApplication(viewer, input),
    () => declineApplication(viewer, input),
    () => forwardApplication(viewer, input),
    () => admitApplication(viewer, input),
    ...reviews.map((review) => () => giveReview(viewer, { id: review.id, ...scores() })),
  ]
  const answers: string[] = []
  for (const attempt of tries) answers.push(await answerOf(attempt))
  return answers
}

async function answerOf(read: () => Promise<unknown>) {
  try {
    const answer = await read()
    return answer instanceof Object && 'body' in answer
      ? 'A FILE'
      : (JSON.stringify(answer) ?? 'nothing')
  } catch (error) {
    if (error instanceof AppError)
      return `${error.code} ${error.key} ${JSON.stringify(error.details)}`
    throw error
  }
}

const STAGES: Record<string, () => Promise<Begun>> = {
  begun: () => begin(country.code, SECRET),
  asked: async () => {
    const begun = await begin(country.code, SECRET)
    await ask(begun, `${SECRET} would like to apply`)
    return begun
  },
  'filled in': async () => fillIn(await begin(country.code, SECRET), SECRET),
  'handed in': () => handedIn(country, SECRET),
  'in review': () => judged(country, SECRET),
  'sent back': async () => {
    const begun = await judged(country, SECRET)
    await requestChanges(country.officer, { id: begun.id, reason: 'Say who pays.' })
    return begun
  },
  'not endorsed': async () => {
    const begun = await judged(country, SECRET)
    await declineApplication(country.officer, { id: begun.id, reason: 'Not yet.' })
    return begun
  },
  withdrawn: async () => {
    const begun = await judged(country, SECRET)
    await withdrawApplication(begun.team, { id: begun.id, reason: 'Not now.' })
    return begun
  },
  endorsed: () => endorsed(country, SECRET),
  forwarded: () => endorsed(country, SECRET, true),
}

for (const [stage, make] of Object.entries(STAGES)) {
  test(`what is ${stage} is absent for everybody whom it does not concern`, async () => {
    const begun = await make()
    const before = await db.application.findUnique({ where: { id: begun.id } })
    const others = {
      ...strangers,
      ...(stage !== 'forwarded' && { 'the secretariat': secretariat }),
    }
    for (const [who, viewer] of Object.entries(others)) {
      const read = await allThatIsRead(viewer, begun)
      for (const trace of [SECRET, begun.id, 'A FILE'])
        expect.soft(read, `${who}: ${trace}`).not.toContain(trace)
      const tried = await allThatIsTried(viewer, begun)
      for (const answer of tried)
        expect
          .soft(answer, who)
          .toMatch(/^(not_found|forbidden errors\.(notYours|confirm|secondFactor))/)
      expect.soft(tried.join(), who).not.toContain(SECRET)
    }
    expect(await db.application.findUnique({ where: { id: begun.id } })).toEqual(before)
    // Where the Commission was neither asked nor handed anything, it knows of nothing either.
    const officer = await allThatIsRead(country.officer, begun)
    if (stage === 'begun' || stage === 'filled in') {
      expect(officer).not.toContain(begun.id)
      expect(
        await db.notification.count({
          where: { userId: country.officer.id, href: { contains: begun.id } },
        }),
      ).toBe(0)
    } else expect(officer).toContain(SECRET)
    expect(await allThatIsRead(begun.team, begun)).toContain(SECRET)
    if (stage === 'forwarded') expect(await allThatIsRead(secretariat, begun)).toContain(SECRET)
    // So that the next stage begins with a clean table.
    await db.application.delete({ where: { id: begun.id } })
  })
}

test('what a team writes before it hands in, its Commission does not read', async () => {
  const begun = await fillIn(await begin(country.code, 'Gort'))
  await ask(begun, 'May we?')
  const read = await allThatIsRead(country.officer, begun)
  expect(read).toContain('May we?')
  expect(read).not.toContain('Because people here want to learn.')
})

test('a conflicted reviewer of the pool is told nothing, even by number', async () => {
  const pool = { role: 'reviewer', scope: { country: country.code } } as const
  const begun = await begin(country.code, SECRET)
  const bound = await makeViewer([pool])
  await db.applicationMessage.create({
    data: {
      ...{ id: crypto.randomUUID(), applicationId: begun.id, side: 'commission' },
      ...{ language: 'en', body: 'Yes', authorId: bound.id },
    },
  })
  await fillIn(begun, SECRET)
  await submitApplication(begun.team, { id: begun.id })
  const [first, second] = country.reviewers as [Viewer, Viewer]
  await proposeReviewers(country.officer, { id: begun.id, reviewers: [first.id, second.id] })
  // Were it asked all the same, by a hand in the database.
  const review = await reviewOf(begun.id, first)
  await db.applicationReview.update({ where: { id: review.id }, data: { userId: bound.id } })
  const reads = await Promise.all([
    listOwnReviews(bound, 'en'),
    getOwnReview(bound, review.id, 'en'),
    getApplicationFile(bound, begun.id, 'form.pdf', 'en'),
  ])
  expect(JSON.stringify(reads)).not.toContain(SECRET)
  expect(reads).toEqual([{ open: [], over: 0 }, null, null])
})
