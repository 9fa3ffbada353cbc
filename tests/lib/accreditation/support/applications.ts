import { randomUUID } from 'node:crypto'
import { beginApplication } from '@/lib/accreditation/mutations/begin-application'
import { endorseApplication } from '@/lib/accreditation/mutations/decide'
import { forwardApplication } from '@/lib/accreditation/mutations/forward'
import { giveReview } from '@/lib/accreditation/mutations/give-review'
import { draftApplication, submitApplication } from '@/lib/accreditation/mutations/hand-in'
import { uploadLetter } from '@/lib/accreditation/mutations/letter'
import { answerInvitation, proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { writeToOther } from '@/lib/accreditation/mutations/write-message'
import { CRITERIA, type Draft, FIGURES } from '@/lib/accreditation/schema'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { makeCity, makeViewer } from '@/tests/support/people'

export const DAY = 86_400_000

/** `allowed`, or the sentence that refuses. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error) => {
      if (error instanceof AppError) return error.key ?? error.code
      throw error
    },
  )

/** Every wrong field with its sentence. */
export const problems = (promise: Promise<unknown>) =>
  promise.then(
    () => ({}),
    (error) => {
      if (!(error instanceof AppError)) throw error
      const found = Object.entries(error.details.problems ?? {})
      return Object.fromEntries(found.map(([field, problem]) => [field, problem.key]))
    },
  )

/** A call that is announced; open since yesterday unless other times are given, as a clock in its zone shows them. */
export async function makeCycle(
  data: {
    zone?: string
    opens?: Date
    closes?: Date
    decides?: Date
    cap?: number
    abroad?: boolean
  } = {},
) {
  const now = Date.now()
  const { opens = new Date(now - DAY), closes = new Date(now + 30 * DAY) } = data
  const { decides = new Date(+closes + 30 * DAY), zone = 'UTC', cap = 3, abroad = false } = data
  const local = (at: Date) => at.toISOString().slice(0, 16)
  return db.cycle.create({
    data: {
      ...{ name: randomUUID().slice(0, 20), zone, cap, abroad, formVersion: 1 },
      ...{ opensAt: opens, closesAt: closes, decidesAt: decides, publishedAt: opens },
      ...{ opensLocal: local(opens), closesLocal: local(closes), decidesLocal: local(decides) },
      rubric: CRITERIA.map((id) => ({ id, weight: 1 })),
    },
  })
}

/** A form with every field filled in. */
export function fullForm(cityName = 'Gort'): Draft {
  return {
    ...{ cityName, officialName: '', kind: 'town', lat: '53.07', lon: '-8.82' },
    ...{ timezone: 'Europe/Dublin', website: '' },
    ...Object.fromEntries(
      FIGURES.flatMap((figure) => [
        [figure, '2951'],
        [`${figure}Year`, '2022'],
        [`${figure}Source`, 'Census'],
      ]),
    ),
    ...{ motivation: 'Because people here want to learn.', implementation: 'We began last year.' },
    ...Object.fromEntries(
      BUILDING_BLOCKS.flatMap((block, at) => [
        [`challenge-${block}`, String((at % 5) + 1)],
        [`expertise-${block}`, String(5 - (at % 5))],
      ]),
    ),
    ...{ contactName: 'Zaphyra Quill', contactTitle: 'Officer', language: 'en' },
    ...{ contactEmail: 'zaphyra@gort.example', beijing: 'on', features: 'on' },
    ...{ mayorName: 'Orla Testmayor', mayorTitle: 'Mayor', mayorDate: '2026-01-15' },
  } as Draft
}

/** A PDF of one empty page; `more` goes into its catalogue, `trailer` into its trailer. */
export function pdf(more = '', trailer = '', objects = '') {
  const text = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
${objects}trailer<</Root 1 0 R${trailer}>>
%%EOF`
  return new File([text], 'letter.pdf', { type: 'application/pdf' })
}

let countries = 0

/** A country of its own, with an officer and reviewers. */
export async function makeCountry(reviewers = 3) {
  countries += 1
  const code = `${String.fromCharCode(65 + (countries % 26))}${String.fromCharCode(65 + (Math.floor(countries / 26) % 26))}`
  await makeCity({ countryCode: code })
  const country = { country: code }
  return {
    code,
    officer: await makeViewer([{ role: 'officer', scope: country }]),
    reviewers: await Promise.all(
      Array.from({ length: reviewers }, () => makeViewer([{ role: 'reviewer', scope: country }])),
    ),
  }
}
export type TestCountry = Awaited<ReturnType<typeof makeCountry>>

/** An application that its team has begun. */
export async function begin(countryCode: string, cityName = 'Gort') {
  const somebody = await makeViewer()
  const id = randomUUID()
  await beginApplication(somebody, { id, countryCode, cityName })
  const scope = { application: id }
  const team = { ...somebody, grants: [{ role: 'coordinator' as const, scope: scopeKey(scope) }] }
  return { id, team }
}
export type Begun = Awaited<ReturnType<typeof begin>>

/** One with the whole form and the letter, not handed in. */
export async function fillIn(begun: Begun, cityName = 'Gort') {
  const { id, team } = begun
  await draftApplication(team, { id })
  await saveApplication(team, { id, version: 1, ...fullForm(cityName) })
  await uploadLetter(team, { id, letter: pdf() })
  return begun
}

/** One that is handed in, within the call that is open. */
export async function handedIn(country: TestCountry, cityName = 'Gort') {
  const begun = await fillIn(await begin(country.code, cityName), cityName)
  await submitApplication(begun.team, { id: begun.id })
  return begun
}

export const scores = (score = 4) =>
  Object.fromEntries(
    CRITERIA.flatMap((criterion) => [
      [`score-${criterion}`, score],
      [`why-${criterion}`, `Reason for ${criterion}`],
    ]),
  )

export async function reviewOf(id: string, viewer: Viewer) {
  return db.applicationReview.findFirstOrThrow({ where: { applicationId: id, userId: viewer.id } })
}

/** One that two reviewers judge, and have judged. */
export async function judged(country: TestCountry, cityName = 'Gort', given = true) {
  const begun = await handedIn(country, cityName)
  const asked = country.reviewers.slice(0, 2)
  await proposeReviewers(country.officer, { id: begun.id, reviewers: asked.map(({ id }) => id) })
  for (const reviewer of asked) {
    const { id } = await reviewOf(begun.id, reviewer)
    await answerInvitation(reviewer, { id, answer: 'accept', free: 'on' })
    if (given) await giveReview(reviewer, { id, ...scores() })
  }
  return begun
}

/** One that is endorsed, or forwarded too. */
export async function endorsed(country: TestCountry, cityName = 'Gort', isForwarded = false) {
  const begun = await judged(country, cityName)
  await endorseApplication(country.officer, { id: begun.id, reason: 'Well prepared.' })
  if (isForwarded) await forwardApplication(country.officer, { id: begun.id })
  return begun
}

export function ask({ id, team }: Begun, body = 'May we apply?') {
  const message = { id: randomUUID(), applicationId: id, side: 'team', language: 'en', body }
  return writeToOther(team, message)
}

export const stateOf = async (id: string) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).state
