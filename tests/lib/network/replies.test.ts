import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ROLES, type Role, type Scope } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { getBalance, getBalanceDesk } from '@/lib/network/queries/balance'
import type { InterestState } from '@/lib/partnerships/schema'
import { makeAdaptation } from '@/tests/lib/matching/support/ties'
import { DAY, requestIn } from '@/tests/lib/partnerships/support/requests'
import { makeCity, makeViewer } from '@/tests/support/people'

type City = Awaited<ReturnType<typeof makeCity>>

/** A city showed interest in a request of another some days ago, and heard or did not. */
async function show(owner: City, by: City, state: InterestState, more: object = {}) {
  const request = await requestIn('open', { city: owner }, { title: 'Learning by the river' })
  await db.interest.create({
    data: {
      ...{ id: randomUUID(), requestId: request.id, cityId: by.id, state, message: 'We would.' },
      ...{ language: 'en', createdAt: ago(20), dueAt: ago(-5), ...more },
    },
  })
  return request
}

const ago = (days: number) => new Date(Date.now() - days * DAY)
/** Within so many days. */
const answered = (days: number) => ({ answeredAt: ago(20 - days) })
const replies = async () => (await getBalance()).replies

test('how soon cities answer is told once five of them answered, and not before', async () => {
  const by = await makeCity()
  const [first, second, third] = [await makeCity(), await makeCity(), await makeCity()]
  const [fourth, fifth] = [await makeCity(), await makeCity()]
  expect(await replies()).toBeNull()
  await show(first, by, 'accepted', answered(1))
  await show(first, by, 'declined', answered(1))
  await show(second, by, 'declined', answered(2))
  await show(third, by, 'accepted', answered(4))
  await show(fourth, by, 'accepted', answered(10))
  expect(await replies()).toBeNull()
  // The fifth has not answered: the figure would still be that of four.
  await show(fifth, by, 'waiting', { dueAt: ago(2) })
  await show(fifth, await makeCity(), 'waiting')
  await show(fifth, by, 'withdrawn', answered(1))
  await show(fifth, by, 'released', answered(1))
  await show(fifth, by, 'accepted', { createdAt: ago(400), answeredAt: ago(390) })
  expect(await replies()).toBeNull()
  await show(fifth, by, 'declined', answered(11))
  expect(await replies()).toMatchObject({ owners: 5, late: 1 })
  // 1, 1, 2, 4, 10, 11
  expect((await replies())?.median).toBeCloseTo(3, 5)
  // One city that waits twice is one; another is another.
  await show(second, by, 'waiting', { dueAt: ago(1) })
  expect(await replies()).toMatchObject({ late: 1 })
  await show(first, second, 'waiting', { dueAt: ago(1) })
  expect(await replies()).toMatchObject({ late: 2 })
})

test('who showed interest is not told to the secretariat, nor can it be seen from who has no ties', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const [owner, tied, alone] = [await makeCity(), await makeCity(), await makeCity()]
  await makeAdaptation(owner, tied)
  const before = await getBalanceDesk(viewer, 'en')
  const late = await show(owner, tied, 'waiting', { dueAt: ago(3) })
  await show(owner, alone, 'waiting', { dueAt: ago(1) })
  await show(owner, tied, 'accepted', answered(3))
  const { late: waiting, replies: _, ...desk } = await getBalanceDesk(viewer, 'en')
  const ours = waiting.filter(({ city }) => city.slug === owner.slug)
  expect(ours).toHaveLength(2)
  expect(ours.find(({ slug }) => slug === late.slug)).toEqual({
    ...{ slug: late.slug, title: late.title, language: 'en', waiting: 1 },
    ...{ city: { slug: owner.slug, name: owner.name }, since: expect.any(Date) },
  })
  const told = JSON.stringify({ ...desk, waiting })
  for (const secret of [tied.id, tied.slug, `"${tied.name}"`]) expect(told).not.toContain(secret)
  for (const secret of [alone.id, alone.slug, `"${alone.name}"`])
    expect(JSON.stringify(waiting)).not.toContain(secret)
  // It has no ties, and stands there for that with or without its interest.
  const { late: __, replies: ___, ...unchanged } = before
  expect(desk).toEqual(unchanged)
  expect(desk.isolatedCities.map(({ slug }) => slug)).toContain(alone.slug)
})

test('only the secretariat sees the desk, with its second factor', async () => {
  const city = await makeCity()
  const scopes: Record<Role, Scope> = {
    ...{ contributor: { city: city.id }, coordinator: { city: city.id } },
    ...{ officer: { country: 'ZZ' }, reviewer: { application: randomUUID() } },
    secretariat: 'network',
  }
  const isRefused = async (viewer: Parameters<typeof getBalanceDesk>[0]) =>
    getBalanceDesk(viewer, 'en').then(
      () => false,
      ({ code }) => code === 'forbidden',
    )
  for (const role of ROLES) {
    const viewer = await makeViewer([{ role, scope: scopes[role] }])
    expect(await isRefused(viewer), role).toBe(role !== 'secretariat')
  }
  expect(await isRefused(await makeViewer())).toBe(true)
  const weak = await makeViewer([{ role: 'secretariat', scope: 'network' }], { strong: false })
  expect(await isRefused(weak)).toBe(true)
})
