import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { admitApplication, refuseApplication } from '@/lib/accreditation/mutations/admit'
import {
  declineApplication,
  endorseApplication,
  requestChanges,
} from '@/lib/accreditation/mutations/decide'
import { forwardApplication } from '@/lib/accreditation/mutations/forward'
import { giveReview } from '@/lib/accreditation/mutations/give-review'
import {
  draftApplication,
  resubmitApplication,
  submitApplication,
  withdrawApplication,
} from '@/lib/accreditation/mutations/hand-in'
import { answerInvitation, proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { MOVES, type Move, mayMove, STATES, type State, stepOf } from '@/lib/accreditation/policy'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { makeViewer } from '@/tests/support/people'
import { fullForm, makeCountry, makeCycle, scores, type TestCountry } from './support/applications'

const WALKS = 10_000
const STEPS = 4
const CAP = 30
/** How many walk side by side. */
const ABREAST = 12

type Actor = 'lead' | 'helper' | 'officer' | 'foreign' | 'reviewer' | 'secretariat' | 'stranger'
const ACTORS: Actor[] = [
  ...(['lead', 'helper', 'officer', 'foreign', 'reviewer', 'secretariat', 'stranger'] as const),
]
type Doing = Move | 'answer' | 'give'
const DOINGS: Doing[] = [...(Object.keys(MOVES) as Move[]), 'answer', 'give']
/** Who may take which step, said anew: the machine is what is tried. */
const MAY: Record<Doing, Actor[]> = {
  ...{ draft: ['lead', 'helper'], submit: ['lead'], resubmit: ['lead'], withdraw: ['lead'] },
  ...{ review: ['officer'], 'request-changes': ['officer'], endorse: ['officer'] },
  ...{ decline: ['officer'], forward: ['officer'], admit: ['secretariat'] },
  ...{ refuse: ['secretariat'], answer: ['reviewer'], give: ['reviewer'] },
}
const FLOW: Partial<Record<State, Doing[]>> = {
  enquiry: [...Array<Doing>(9).fill('draft'), 'withdraw'],
  draft: [...Array<Doing>(9).fill('submit'), 'withdraw'],
  submitted: [...Array<Doing>(8).fill('review'), 'decline', 'withdraw'],
  in_review: [
    ...Array<Doing>(6).fill('answer'),
    ...Array<Doing>(6).fill('give'),
    ...(['endorse', 'endorse', 'endorse', 'request-changes', 'decline', 'withdraw'] as const),
  ],
  changes_requested: ['resubmit', 'resubmit', 'withdraw'],
  endorsed: ['forward'],
  forwarded: ['admit', 'refuse'],
}

/** What the model knows of an application. */
type Model = {
  id: string
  state: State
  steps: Move[]
  /** Of the two reviewers; null before they are asked. */
  reviews: [ReviewModel, ReviewModel] | null
}
type ReviewModel = 'invited' | 'accepted' | 'given'

let country: TestCountry
let elsewhere: TestCountry
let secretariat: Viewer
let lead: Viewer
let helper: Viewer
let stranger: Viewer
let letterId: string
/** Kept by the model: the database has to come to the same. */
let endorsements = 0
const seen = new Set<State>()

beforeAll(async () => {
  await makeCycle({ cap: CAP })
  country = await makeCountry(2)
  elsewhere = await makeCountry(0)
  ;[secretariat, lead, helper, stranger] = await Promise.all([
    makeViewer([{ role: 'secretariat', scope: 'network' }]),
    makeViewer(),
    makeViewer(),
    makeViewer(),
  ])
  letterId = randomUUID()
})

/** Numbers that look random and are the same in every run: mulberry32. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Applications that are as far as their team can bring them, but for the steps. */
async function makeMany(count: number) {
  const ids = Array.from({ length: count }, () => randomUUID())
  await db.application.createMany({
    data: ids.map((id, at) => ({
      ...{ id, countryCode: country.code, state: 'enquiry', cityName: `Walk ${at}`, letterId },
      ...{ content: fullForm(`Walk ${at}`), letterName: 'letter.pdf' },
    })),
  })
  await db.roleGrant.createMany({
    data: ids.flatMap((application) => [
      { userId: lead.id, role: 'coordinator', scope: scopeKey({ application }) },
      { userId: helper.id, role: 'contributor', scope: scopeKey({ application }) },
    ]),
  })
  return ids
}

function viewerOf(actor: Actor, application: string, which: number): Viewer {
  const scope = scopeKey({ application })
  switch (actor) {
    case 'lead':
      return { ...lead, grants: [{ role: 'coordinator', scope }] }
    case 'helper':
      return { ...helper, grants: [{ role: 'contributor', scope }] }
    case 'officer':
      return country.officer
    case 'foreign':
      return elsewhere.officer
    case 'reviewer':
      return country.reviewers[which] as Viewer
    case 'secretariat':
      return secretariat
    case 'stranger':
      return stranger
  }
}

/** Whether the rules let it happen. */
function expected({ state, reviews }: Model, doing: Doing, actor: Actor, which: 0 | 1) {
  if (!MAY[doing].includes(actor)) return false
  if (doing === 'draft') return state === 'enquiry' || state === 'draft'
  if (doing === 'answer') return state === 'in_review' && reviews?.[which] === 'invited'
  if (doing === 'give') return state === 'in_review' && reviews?.[which] === 'accepted'
  if (doing === 'review') return state === 'submitted' || state === 'in_review'
  if (!mayMove(state, doing)) return false
  if (doing !== 'endorse') return true
  return reviews?.every((review) => review === 'given') ?? false
}

/** What the rules make of it. */
function follow(model: Model, doing: Doing, which: 0 | 1) {
  if (doing === 'answer' && model.reviews) model.reviews[which] = 'accepted'
  if (doing === 'give' && model.reviews) model.reviews[which] = 'given'
  if (doing === 'answer' || doing === 'give' || !mayMove(model.state, doing)) return
  if (doing === 'review') model.reviews = ['invited', 'invited']
  if (doing === 'resubmit' && model.reviews)
    model.reviews = model.reviews.map((review) =>
      review === 'given' ? 'accepted' : review,
    ) as Model['reviews']
  if (doing === 'endorse') endorsements += 1
  model.state = stepOf(doing).to
  seen.add(model.state)
  model.steps.push(doing)
}

/** What takes each step, all of them with the same input. */
const TAKE = {
  draft: draftApplication,
  submit: submitApplication,
  resubmit: resubmitApplication,
  withdraw: withdrawApplication,
  'request-changes': requestChanges,
  endorse: endorseApplication,
  decline: declineApplication,
  forward: forwardApplication,
  admit: admitApplication,
  refuse: refuseApplication,
}

async function attempt(viewer: Viewer, { id }: Model, doing: Doing, which: 0 | 1) {
  if (doing === 'review')
    return proposeReviewers(viewer, { id, reviewers: country.reviewers.map(({ id }) => id) })
  if (doing !== 'answer' && doing !== 'give') return TAKE[doing](viewer, { id, reason: 'Because' })
  const asked = country.reviewers[which] as Viewer
  const review = await db.applicationReview.findFirst({
    where: { applicationId: id, userId: asked.id },
  })
  const own = { id: review?.id ?? randomUUID() }
  return doing === 'answer'
    ? answerInvitation(viewer, { ...own, answer: 'accept', free: 'on' })
    : giveReview(viewer, { ...own, ...scores() })
}

async function walk(model: Model, random: (below: number) => number) {
  for (let step = 0; step < STEPS; step++) {
    const flow = FLOW[model.state]
    const isSensible = flow && random(10) < 7
    const doing = (isSensible ? flow[random(flow.length)] : DOINGS[random(DOINGS.length)]) as Doing
    const may = MAY[doing]
    const actor = (isSensible ? may[random(may.length)] : ACTORS[random(ACTORS.length)]) as Actor
    const which = random(2) as 0 | 1
    const may_ = expected(model, doing, actor, which)
    const outcome = await attempt(viewerOf(actor, model.id, which), model, doing, which).then(
      () => 'done',
      (error) => {
        if (error instanceof AppError) return error.key ?? error.code
        throw error
      },
    )
    // Where all places are taken, that is the one rule that the model does not foresee.
    const isFull = doing === 'endorse' && outcome === 'accreditation.placesTaken'
    if ((outcome === 'done') !== may_ && !(may_ && isFull && endorsements >= CAP))
      throw new Error(`${actor} ${doing} in ${model.state}: ${outcome}`)
    if (outcome === 'done') follow(model, doing, which)
  }
}

test('ten thousand random walks reach no state that the machine forbids, and each step is in the history', async () => {
  // Several walks in a row go on with one application, so that they come to its end.
  const each = 8
  const models = (await makeMany(WALKS / each)).map(
    (id): Model => ({ id, state: 'enquiry', steps: [], reviews: null }),
  )
  let next = 0
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      for (let at = next++; at < models.length; at = next++)
        for (let round = 0; round < each; round++)
          await walk(models[at] as Model, randomFrom(at * each + round))
    }),
  )
  const rows = await db.application.findMany({
    select: {
      ...{ id: true, state: true, round: true, cityId: true },
      steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { move: true, to: true } },
      versions: { select: { round: true } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { id, state, steps } of models) {
    const row = byId.get(id)
    expect(row?.state).toBe(state)
    expect(row?.steps.map(({ move }) => move)).toEqual(steps)
    // Each step begins where the one before it ended.
    let stands: State = 'enquiry'
    for (const move of steps) {
      expect(mayMove(stands, move)).toBe(true)
      stands = stepOf(move).to
    }
    expect(row?.versions).toHaveLength(row?.round ?? -1)
    expect(row?.cityId !== null).toBe(state === 'admitted')
  }
  const places = await db.cycleCountry.findFirstOrThrow()
  const held = rows.filter(({ steps }) => steps.some(({ move }) => move === 'endorse'))
  expect(places).toMatchObject({ cap: CAP, endorsed: endorsements })
  expect(held).toHaveLength(endorsements)
  expect(endorsements).toBe(CAP)
  // The walks came everywhere.
  expect([...seen].sort()).toEqual(STATES.filter((state) => state !== 'enquiry').sort())
}, 240_000)
