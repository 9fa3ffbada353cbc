import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { assignPeer, passForm, returnForm } from '@/lib/peers/mutations/decide-form'
import { declinePeer, judge } from '@/lib/peers/mutations/judge'
import { leaveTasks } from '@/lib/peers/mutations/leave-tasks'
import { putForward, withdrawReview } from '@/lib/peers/mutations/put-forward'
import { makeUser, makeViewer } from '@/tests/support/people'
import {
  judgement,
  makeCoordinator,
  makePeer,
  makePractice,
  makeReview,
  recordOf,
  someId,
} from './support/reviews'

function secretariat() {
  return makeViewer([{ role: 'secretariat', scope: 'network' }])
}

test('a practice is put forward once, however often and by however many', async () => {
  const { viewer, cityId } = await makeCoordinator()
  const { viewer: colleague } = await makeCoordinator(cityId)
  const practice = await makePractice(cityId, { version: 3 })
  const form = { id: someId(), practiceId: practice.id }
  const answers = await Promise.allSettled([
    putForward(viewer, form),
    putForward(viewer, form),
    putForward(colleague, { ...form, id: someId() }),
  ])
  const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  for (const reason of failed) expect(reason).toMatchObject({ key: 'peers.underReview' })
  const reviews = await db.practiceReview.findMany({ where: { practiceId: practice.id } })
  expect(reviews).toMatchObject([{ state: 'form_check', version: 3 }])
  expect(await recordOf(reviews[0]?.id ?? '')).toEqual(['submitted'])
})

test.each([
  ['a draft', { state: 'draft' }, 'peers.notPublic'],
  ['what is archived', { state: 'archived' }, 'peers.notPublic'],
  ['what is hidden', { hiddenAt: new Date() }, 'peers.notPublic'],
  ['a summary of a public page', { authored: false }, 'peers.summary'],
  ['the version that has the label', { reviewedVersion: 1 }, 'peers.reviewedAlready'],
])('%s is not put forward', async (_, data, key) => {
  const { viewer, cityId } = await makeCoordinator()
  const { id: practiceId } = await makePractice(cityId, data)
  await expect(putForward(viewer, { id: someId(), practiceId })).rejects.toMatchObject({ key })
  expect(await db.practiceReview.count({ where: { practiceId } })).toBe(0)
})

test('a translation is not put forward, nor what peers found not ready until it is written anew', async () => {
  const { viewer, cityId } = await makeCoordinator()
  const { practice } = await makeReview('not_yet', { cityId })
  const practiceId = practice.id
  const { id: translation } = await makePractice(cityId, {
    ...{ originalId: practiceId, language: 'fr' },
  })
  await expect(putForward(viewer, { id: someId(), practiceId: translation })).rejects.toMatchObject(
    { key: 'peers.translation' },
  )
  await expect(putForward(viewer, { id: someId(), practiceId })).rejects.toMatchObject({
    key: 'peers.sameVersion',
  })
  await db.practice.update({ where: { id: practiceId }, data: { version: 2 } })
  await putForward(viewer, { id: someId(), practiceId })
})

test("another city's coordinator learns nothing of a draft, and changes nothing", async () => {
  const { viewer } = await makeCoordinator()
  const { cityId } = await makeCoordinator()
  const draft = await makePractice(cityId, { state: 'draft' })
  const open = await makePractice(cityId)
  await expect(putForward(viewer, { id: someId(), practiceId: draft.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(putForward(viewer, { id: someId(), practiceId: open.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await db.practiceReview.count({ where: { practiceId: open.id } })).toBe(0)
})

test('a practice goes back with reasons, and may come again', async () => {
  const { viewer, cityId } = await makeCoordinator()
  const { id, practice } = await makeReview('form_check', { cityId })
  await expect(returnForm(await secretariat(), { id, reason: ' ' })).rejects.toMatchObject({
    details: { problems: { reason: { key: 'peers.reasonMissing' } } },
  })
  await returnForm(await secretariat(), { id, reason: 'No results yet.' })
  expect(await db.practiceReview.findUnique({ where: { id } })).toMatchObject({
    ...{ state: 'returned', checkWords: 'No results yet.' },
  })
  await putForward(viewer, { id: someId(), practiceId: practice.id })
})

test('peers are coordinators of two other cities, who do not work for the one of the practice', async () => {
  const viewer = await secretariat()
  const { id, practice } = await makeReview()
  const fine = await makeCoordinator()
  const neighbour = await makeCoordinator(fine.cityId)
  const own = await makeCoordinator(practice.cityId)
  const both = await makeCoordinator()
  await db.roleGrant.create({
    data: {
      ...{ userId: both.viewer.id, role: 'contributor', cityId: practice.cityId },
      scope: `city:${practice.cityId}`,
    },
  })
  const contributor = await makeUser([{ role: 'contributor', scope: { city: fine.cityId } }])
  const { id: noCoordinator } = await db.roleGrant.findFirstOrThrow({
    where: { userId: contributor.id },
  })
  for (const [second, key] of [
    [fine.grant, 'peers.samePeer'],
    [neighbour.grant, 'peers.sameCity'],
    [own.grant, 'peers.ownCity'],
    [both.grant, 'peers.ownCity'],
    [noCoordinator, 'peers.noCoordinator'],
    [someId(), 'peers.noCoordinator'],
    ['', 'peers.peerMissing'],
  ])
    await expect(passForm(viewer, { id, first: fine.grant, second })).rejects.toMatchObject({
      details: { problems: { second: { key } } },
    })
  // What failed half way left nothing behind.
  expect(await db.peerReview.count({ where: { reviewId: id } })).toBe(0)
  expect(await recordOf(id)).toEqual([])
  await passForm(viewer, { id, first: fine.grant, second: (await makeCoordinator()).grant })
  expect(await recordOf(id)).toEqual(['passed', 'peer-asked', 'peer-asked'])
})

test('who cannot judge says so, and somebody else is asked', async () => {
  const viewer = await secretariat()
  const { id } = await makeReview('peers')
  const [first, second] = [await makePeer(id), await makePeer(id)]
  const third = await makeCoordinator()
  await expect(assignPeer(viewer, { id, peer: third.grant })).rejects.toMatchObject({
    key: 'peers.twoAsked',
  })
  await declinePeer(first.viewer, { id: first.id, reason: 'We work with them.' })
  await declinePeer(first.viewer, { id: first.id, reason: 'Again.' })
  await expect(judge(first.viewer, judgement(first.id, 4))).rejects.toMatchObject({
    key: 'peers.askedNoLonger',
  })
  await expect(assignPeer(viewer, { id, peer: first.grant })).rejects.toMatchObject({
    details: { problems: { peer: { key: 'peers.askedAlready' } } },
  })
  await assignPeer(viewer, { id, peer: third.grant })
  const fourth = await makeCoordinator()
  await assignPeer(viewer, { id, peer: fourth.grant, insteadOf: second.id })
  expect(await recordOf(id)).toEqual([
    ...['peer-declined', 'peer-asked', 'peer-replaced', 'peer-asked'],
  ])
  const asked = await db.peerReview.findMany({ where: { reviewId: id, declinedAt: null } })
  expect(asked.map(({ userId }) => userId).sort()).toEqual(
    [third.viewer.id, fourth.viewer.id].sort(),
  )
})

test('nobody is replaced who has judged', async () => {
  const { id } = await makeReview('peers')
  const [first] = [await makePeer(id), await makePeer(id)]
  await judge(first.viewer, judgement(first.id, 4))
  await expect(
    assignPeer(await secretariat(), {
      ...{ id, peer: (await makeCoordinator()).grant, insteadOf: first.id },
    }),
  ).rejects.toMatchObject({ key: 'peers.movedOn' })
  await expect(declinePeer(first.viewer, { id: first.id, reason: 'Late.' })).rejects.toMatchObject({
    key: 'peers.judgedAlready',
  })
})

test('a judgement has a score and a reason for each criterion', async () => {
  const { id } = await makeReview('peers')
  const peer = await makePeer(id)
  const form = { ...judgement(peer.id, 4), impactScore: '6', relevanceReason: ' ' }
  await expect(judge(peer.viewer, form)).rejects.toMatchObject({
    details: {
      problems: {
        impactScore: { key: 'peers.scoreMissing' },
        relevanceReason: { key: 'peers.reasonMissing' },
      },
    },
  })
})

test('a judgement may be changed until both are in; then the label is given, and stands', async () => {
  const { id, practice } = await makeReview('peers')
  const [first, second] = [await makePeer(id), await makePeer(id)]
  await judge(first.viewer, judgement(first.id, 1))
  await judge(first.viewer, judgement(first.id, 2))
  // A newer version is no part of the review.
  await db.practice.update({ where: { id: practice.id }, data: { version: 2 } })
  await judge(second.viewer, judgement(second.id, 4))
  expect(await db.practiceReview.findUnique({ where: { id } })).toMatchObject({ state: 'reviewed' })
  expect(await db.practice.findUnique({ where: { id: practice.id } })).toMatchObject({
    ...{ version: 2, reviewedVersion: 1, reviewedAt: expect.any(Date) },
  })
  await expect(judge(first.viewer, judgement(first.id, 1))).rejects.toMatchObject({
    key: 'peers.movedOn',
  })
  expect(await recordOf(id)).toEqual(['judged', 'judged-anew', 'judged', 'decided'])
  expect(
    await db.change.findFirst({ where: { subject: 'practice', subjectId: practice.id } }),
  ).toMatchObject({ verb: 'reviewed', actorId: null })
})

test('one criterion too low is not yet, and gives no label', async () => {
  const { id, practice } = await makeReview('peers')
  const [first, second] = [await makePeer(id), await makePeer(id)]
  await judge(first.viewer, judgement(first.id, 5, { relevance: 2 }))
  await judge(second.viewer, judgement(second.id, 5, { relevance: 3 }))
  expect(await db.practiceReview.findUnique({ where: { id } })).toMatchObject({ state: 'not_yet' })
  expect(await db.practice.findUnique({ where: { id: practice.id } })).toMatchObject({
    reviewedAt: null,
  })
})

test('both peers judge at once, and it is decided once', async () => {
  const { id } = await makeReview('peers')
  const peers = [await makePeer(id), await makePeer(id)]
  await Promise.all(peers.map((peer) => judge(peer.viewer, judgement(peer.id, 3))))
  expect(await recordOf(id)).toEqual(['judged', 'judged', 'decided'])
})

test('a judgement and a withdrawal at once: one of them comes first', async () => {
  const { id, practice } = await makeReview('peers')
  const { viewer } = await makeCoordinator(practice.cityId)
  const [first, second] = [await makePeer(id), await makePeer(id)]
  await judge(first.viewer, judgement(first.id, 3))
  await Promise.allSettled([
    judge(second.viewer, judgement(second.id, 3)),
    withdrawReview(viewer, { id }),
  ])
  const { state } = await db.practiceReview.findUniqueOrThrow({ where: { id } })
  const { reviewedAt } = await db.practice.findUniqueOrThrow({ where: { id: practice.id } })
  expect(reviewedAt !== null).toBe(state === 'reviewed')
  expect(['reviewed', 'withdrawn']).toContain(state)
})

test('who no longer speaks for the city, or works for the other by now, does not judge', async () => {
  const { id, practice } = await makeReview('peers')
  const { id: left, viewer } = await makePeer(id)
  await expect(judge({ ...viewer, grants: [] }, judgement(left, 5))).rejects.toMatchObject({
    key: 'peers.noLongerCoordinator',
  })
  const grants = [
    ...viewer.grants,
    { role: 'contributor', scope: `city:${practice.cityId}` },
  ] as const
  await expect(judge({ ...viewer, grants: [...grants] }, judgement(left, 5))).rejects.toMatchObject(
    { key: 'peers.workThere' },
  )
  expect(await recordOf(id)).toEqual([])
})

test('an account that goes leaves its tasks to others', async () => {
  const { id } = await makeReview('peers')
  const peer = await makePeer(id)
  await db.$transaction((tx) => leaveTasks(tx, peer.viewer.id))
  expect(await db.peerReview.findUnique({ where: { id: peer.id } })).toMatchObject({
    declinedAt: expect.any(Date),
  })
  expect(await recordOf(id)).toEqual(['peer-declined'])
})
