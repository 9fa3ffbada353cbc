import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import { remindPeers } from '@/lib/notifications/remind-peers'
import { passForm, returnForm } from '@/lib/peers/mutations/decide-form'
import { declinePeer, judge } from '@/lib/peers/mutations/judge'
import { putForward } from '@/lib/peers/mutations/put-forward'
import { getPracticeReviews } from '@/lib/peers/queries/get-practice-reviews'
import { getReview } from '@/lib/peers/queries/get-review'
import { listReviews } from '@/lib/peers/queries/list-reviews'
import { getPeerTask, listPeerTasks } from '@/lib/peers/queries/peer-tasks'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import {
  judgement,
  makeCoordinator,
  makePeer,
  makePractice,
  makeReview,
  someId,
} from './support/reviews'

const DAY = 86_400_000

function secretariat() {
  return makeViewer([{ role: 'secretariat', scope: 'network' }])
}

/** Everything that was recorded of a review goes to the notifications, as the workers would take it. */
async function tell(reviewId: string) {
  const changes = await db.change.findMany({ where: { subjectId: reviewId } })
  for (const { id } of changes) await notify({ id })
}

async function kindsFor(userId: string) {
  const told = await db.notification.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
  return told.map(({ kind }) => kind)
}

test('a peer sees what the other thinks only when both are in, and the author only then', async () => {
  const { id, practice } = await makeReview('peers')
  const { viewer: author } = await makeCoordinator(practice.cityId)
  const [first, second] = [await makePeer(id), await makePeer(id)]
  await judge(first.viewer, judgement(first.id, 4))
  expect(await getPeerTask(second.viewer, second.id, 'en')).toMatchObject({
    ...{ other: null, scores: null, mayJudge: true },
  })
  expect((await getPracticeReviews(author, practice.id, 'en')).reviews).toMatchObject([
    { state: 'peers', judged: 1, judgements: [], mayWithdraw: true },
  ])
  await judge(second.viewer, judgement(second.id, 3))
  expect(await getPeerTask(second.viewer, second.id, 'en')).toMatchObject({
    ...{ state: 'reviewed', mayJudge: false },
    other: { scores: { impact: { score: 4, reason: 'About impact.' } } },
  })
  const { reviews, reviewedVersion, obstacle } = await getPracticeReviews(author, practice.id, 'en')
  expect(reviews[0]?.judgements).toHaveLength(2)
  expect({ reviewedVersion, obstacle }).toEqual({ reviewedVersion: 1, obstacle: 'reviewedAlready' })
  // Peers are named by their cities, never by their own names.
  expect(JSON.stringify(reviews)).not.toContain(first.viewer.name)
})

test("what others were asked is not there, nor is another city's review", async () => {
  const { id, practice } = await makeReview('peers')
  const peer = await makePeer(id)
  const { viewer: stranger } = await makeCoordinator()
  expect(await getPeerTask(stranger, peer.id, 'en')).toBeNull()
  expect(await getPeerTask(stranger, 'nothing', 'en')).toBeNull()
  await expect(getPracticeReviews(stranger, practice.id, 'en')).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(getReview(stranger, id, '', 'en')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listReviews(stranger, {}, 'en')).rejects.toMatchObject({ code: 'forbidden' })
})

test('what is judged is the version that was put forward, whatever was published since', async () => {
  const { id, practice } = await makeReview('peers')
  const peer = await makePeer(id)
  await db.practiceVersion.create({
    data: {
      ...{ practiceId: practice.id, version: 1 },
      content: { title: 'As it was', summary: 'S', language: 'en', story: '<script>x</script>' },
    },
  })
  await db.practice.update({ where: { id: practice.id }, data: { title: 'Anew', version: 2 } })
  const task = await getPeerTask(peer.viewer, peer.id, 'en')
  expect(task?.text).toMatchObject({ title: 'As it was', version: 1, newest: 2 })
  expect(task?.text.parts[0]?.html).not.toContain('<script')
})

test('the queue is counted by state, and says what is late', async () => {
  const viewer = await secretariat()
  const { id } = await makeReview('peers')
  await makePeer(id, { dueAt: new Date(Date.now() - DAY) })
  await makeReview('form_check')
  const { rows, counts, open } = await listReviews(viewer, { state: 'peers' }, 'en')
  expect(rows.find((row) => row.id === id)).toMatchObject({ asked: 1, judged: 0, late: 1 })
  expect(rows.every(({ state }) => state === 'peers')).toBe(true)
  expect(open).toBe(counts.form_check + counts.peers)
  expect((await listReviews(viewer, { state: 'nonsense', page: 'x' }, 'en')).state).toBeUndefined()
})

test('whoever may be asked is found by city, country or name; those who judge least come first', async () => {
  const viewer = await secretariat()
  const { id, practice } = await makeReview('form_check')
  const city = await makeCity({ name: 'Évora-on-Test' })
  const busy = await makeCoordinator(city.id)
  const free = await makeCoordinator(city.id)
  const own = await makeCoordinator(practice.cityId)
  await makeUser([{ role: 'contributor', scope: { city: city.id } }])
  const { id: other } = await makeReview('peers')
  await db.peerReview.create({
    data: { reviewId: other, userId: busy.viewer.id, cityId: city.id, dueAt: new Date() },
  })
  const found = await getReview(viewer, id, 'evora', 'en')
  expect(found?.candidates.map(({ id }) => id)).toEqual([free.grant, busy.grant])
  const all = await getReview(viewer, id, '', 'en')
  expect(all?.candidates.map(({ id }) => id)).not.toContain(own.grant)
  expect((await getReview(viewer, id, 'zzzzz', 'en'))?.candidates).toEqual([])
  expect(await getReview(viewer, someId(), '', 'en')).toBeNull()
})

test('a peer sees what waits and what is done', async () => {
  const { id } = await makeReview('peers')
  const peer = await makePeer(id)
  expect((await listPeerTasks(peer.viewer, 'en')).waiting).toMatchObject([{ id: peer.id }])
  await judge(peer.viewer, judgement(peer.id, 4))
  expect(await listPeerTasks(peer.viewer, 'en')).toMatchObject({
    ...{ waiting: [], done: [{ id: peer.id }] },
  })
})

test('each step is told to whom it concerns, once', async () => {
  const office = await secretariat()
  const { viewer: author, cityId } = await makeCoordinator()
  const { viewer: colleague } = await makeCoordinator(cityId)
  const practice = await makePractice(cityId)
  const form = { id: someId(), practiceId: practice.id }
  await putForward(author, form)
  const peers = [await makeCoordinator(), await makeCoordinator()] as const
  await passForm(office, { id: form.id, first: peers[0].grant, second: peers[1].grant })
  await tell(form.id)
  await tell(form.id)
  expect(await kindsFor(office.id)).toEqual(['review-waiting'])
  expect(await kindsFor(peers[0].viewer.id)).toEqual(['review-asked'])
  expect(await kindsFor(author.id)).toEqual([])
  const tasks = await db.peerReview.findMany({ where: { reviewId: form.id } })
  for (const { viewer } of peers) {
    const task = tasks.find(({ userId }) => userId === viewer.id)
    await judge(viewer, judgement(task?.id ?? '', 5))
  }
  await tell(form.id)
  expect(await kindsFor(author.id)).toEqual(['review-decided'])
  expect(await kindsFor(colleague.id)).toEqual(['review-decided'])
  expect(await db.notification.findFirst({ where: { userId: author.id } })).toMatchObject({
    params: { title: practice.title, decision: 'reviewed' },
  })
})

test('what goes back is told to the city, and who cannot judge to the secretariat', async () => {
  const office = await secretariat()
  const { viewer: author, cityId } = await makeCoordinator()
  const back = await makeReview('form_check', { cityId })
  await returnForm(office, { id: back.id, reason: 'More.' })
  await tell(back.id)
  expect(await kindsFor(author.id)).toEqual(['review-returned'])
  const { id } = await makeReview('peers')
  const peer = await makePeer(id)
  await declinePeer(peer.viewer, { id: peer.id, reason: 'No time.' })
  await tell(id)
  expect(await kindsFor(office.id)).toEqual(['review-waiting'])
})

test('a peer is reminded a week before the day and after it, once each; not once they have judged', async () => {
  const { id } = await makeReview('peers')
  const dueAt = new Date('2030-06-30T12:00:00Z')
  const [waiting, done] = [await makePeer(id, { dueAt }), await makePeer(id, { dueAt })]
  await judge(done.viewer, judgement(done.id, 4))
  await remindPeers(new Date('2030-06-20T12:00:00Z'))
  expect(await kindsFor(waiting.viewer.id)).toEqual([])
  await remindPeers(new Date('2030-06-24T12:00:00Z'))
  await remindPeers(new Date('2030-06-25T12:00:00Z'))
  expect(await kindsFor(waiting.viewer.id)).toEqual(['review-due'])
  await remindPeers(new Date('2030-07-01T12:00:00Z'))
  await remindPeers(new Date('2030-07-02T12:00:00Z'))
  expect(await kindsFor(waiting.viewer.id)).toEqual(['review-due', 'review-due'])
  expect(await kindsFor(done.viewer.id)).toEqual([])
})
