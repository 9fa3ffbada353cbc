import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assignPeer, passForm, returnForm } from '@/lib/peers/mutations/decide-form'
import { declinePeer, judge } from '@/lib/peers/mutations/judge'
import { withdrawReview } from '@/lib/peers/mutations/put-forward'
import { REVIEW_STATES } from '@/lib/peers/schema'
import { mayStep, type StepName, verdict } from '@/lib/peers/states'
import { makeViewer } from '@/tests/support/people'
import { judgement, makeCoordinator, makePeer, makeReview, recordOf } from './support/reviews'

const ACTORS = ['author', 'contributor', 'secretariat', 'peer', 'stranger'] as const
type Actor = (typeof ACTORS)[number]
type Tried = Exclude<StepName, 'approve' | 'defer'>

/** Who may take a step, where the review's state allows it. */
const MAY: Record<Tried, Actor> = {
  return: 'secretariat',
  pass: 'secretariat',
  assign: 'secretariat',
  decline: 'peer',
  judge: 'peer',
  withdraw: 'author',
}
const CASES = Object.keys(MAY).flatMap((step) =>
  REVIEW_STATES.map((state) => [step as Tried, state] as const),
)

test.each(CASES)('%s in %s: by whom the table names, and by nobody else', async (step, state) => {
  const wrong: string[] = []
  for (const actor of ACTORS) {
    const { id, practice } = await makeReview(state)
    const peer = await makePeer(id)
    const viewers = {
      author: (await makeCoordinator(practice.cityId)).viewer,
      contributor: await makeViewer([{ role: 'contributor', scope: { city: practice.cityId } }]),
      secretariat: await makeViewer([{ role: 'secretariat', scope: 'network' }]),
      peer: peer.viewer,
      stranger: (await makeCoordinator()).viewer,
    }
    const [first, second] = [(await makeCoordinator()).grant, (await makeCoordinator()).grant]
    const viewer = viewers[actor]
    const attempts = {
      return: () => returnForm(viewer, { id, reason: 'Why.' }),
      pass: () => passForm(viewer, { id, first, second }),
      assign: () => assignPeer(viewer, { id, peer: first }),
      decline: () => declinePeer(viewer, { id: peer.id, reason: 'No time.' }),
      judge: () => judge(viewer, judgement(peer.id, 4)),
      withdraw: () => withdrawReview(viewer, { id }),
    }
    const got = await attempts[step]().then(
      () => 'done',
      (error) => (error instanceof AppError ? error.code : String(error)),
    )
    // Who takes back what is taken back gets the same answer again.
    const again = step === 'withdraw' && state === 'withdrawn'
    const allowed = actor === MAY[step]
    const expected = allowed ? (mayStep(state, step) || again ? 'done' : 'conflict') : 'refused'
    const said = ['forbidden', 'not_found'].includes(got) ? 'refused' : got
    if (said !== expected) wrong.push(`${actor}: ${got}`)
    if (said === 'done' && !again) continue
    const after = await db.practiceReview.findUniqueOrThrow({ where: { id } })
    if (after.state !== state || (await recordOf(id)).length > 0) wrong.push(`${actor}: changed`)
  }
  expect(wrong).toEqual([])
})

test.each([
  [[3], null],
  [[3, 3], 'approve'],
  [[1, 5], 'approve'],
  [[2, 3], 'defer'],
  [[5, 5], 'approve'],
  [[1, 1], 'defer'],
])('the rule: %j is %s', (scores, expected) => {
  const all = scores.map((score) => {
    const same = { score, reason: '' }
    return { impact: same, participation: same, relevance: same, transferability: same }
  })
  expect(verdict(all)).toBe(expected)
})

test('one criterion below the mean is enough for not yet', () => {
  const good = { score: 5, reason: '' }
  const poor = { score: 2, reason: '' }
  const fine = { impact: good, participation: good, relevance: good, transferability: good }
  expect(verdict([fine, { ...fine, relevance: poor }])).toBe('approve')
  expect(
    verdict([
      { ...fine, relevance: { score: 3, reason: '' } },
      { ...fine, relevance: poor },
    ]),
  ).toBe('defer')
})
