import { expect, test } from 'vitest'
import { readSession, sessionToken } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { makeCalendarAddress } from '@/lib/events/mutations/calendar-address'
import { deleteAccount } from '@/lib/privacy/delete-account'
import { comeTo, openEvent, stateOf } from '@/tests/lib/events/support/events'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'

async function addressOf({ id }: Viewer) {
  return (await db.user.findUniqueOrThrow({ where: { id } })).email ?? ''
}

test('who the person is goes; the session is dead at once; a last message confirms', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'contributor', scope: { city: city.id } }])
  const address = await addressOf(viewer)
  const token = await sessionToken(viewer.sessionId)
  await db.cityText.create({
    data: { cityId: city.id, lang: 'en', about: 'A text', updatedById: viewer.id },
  })
  await db.follow.create({ data: { userId: viewer.id, kind: 'city', target: city.id } })
  await db.claim.create({
    data: { cityId: city.id, userId: viewer.id, title: 'Officer', evidence: 'A letter' },
  })
  await db.mail.create({
    data: { key: viewer.id, template: 'x', locale: 'en', address, params: {}, userId: viewer.id },
  })
  expect(await readSession(token)).not.toBeNull()

  await deleteAccount(viewer, { address })

  expect(await readSession(token)).toBeNull()
  expect(await db.user.findUniqueOrThrow({ where: { id: viewer.id } })).toMatchObject({
    ...{ email: null, name: '', passwordHash: null, totpSecret: null },
    deletedAt: expect.any(Date),
  })
  expect(await db.roleGrant.count({ where: { userId: viewer.id } })).toBe(0)
  expect(await db.follow.count({ where: { userId: viewer.id } })).toBe(0)
  expect(await db.claim.findFirst({ where: { userId: viewer.id } })).toMatchObject({
    ...{ state: 'withdrawn', title: '', evidence: '' },
  })
  expect(await db.cityText.count({ where: { cityId: city.id } })).toBe(1)
  expect(await db.mail.findMany({ where: { address } })).toMatchObject([
    { template: 'account-deleted', userId: null },
  ])
  const verbs = await db.change.findMany({ where: { actorId: viewer.id }, orderBy: { id: 'asc' } })
  expect(verbs.map(({ subject, verb }) => `${subject} ${verb}`)).toEqual([
    'grant left',
    'claim withdrawn',
    'account deleted',
  ])
})

test('a seat goes to the next in line, with nothing left of what was answered', async () => {
  const event = await openEvent(await makeTeam(), { capacity: '1', questions: ['Why?'] })
  const answers = { answers: ['Of my own.'], guestFrom: 'A small town' }
  const leaving = await comeTo(event.id, answers)
  const next = await comeTo(event.id, answers)
  await makeCalendarAddress(leaving.viewer)
  await deleteAccount(leaving.viewer, { address: await addressOf(leaving.viewer) })
  expect(await db.registration.findUniqueOrThrow({ where: { id: leaving.id } })).toMatchObject({
    ...{ state: 'cancelled', answers: [], guestFrom: '' },
  })
  expect(await stateOf(next.id)).toBe('offered')
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({ taken: 1 })
  expect(await db.user.findUnique({ where: { id: leaving.viewer.id } })).toMatchObject({
    calendarHash: null,
  })
})

test('the last coordinator hands over first', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  await expect(deleteAccount(viewer, { address: await addressOf(viewer) })).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'privacy.lastCoordinator' },
    details: { values: { cities: city.name } },
  })
  expect(await db.roleGrant.count({ where: { cityId: city.id } })).toBe(1)
})

test('two coordinators who delete their accounts at once leave one behind', async () => {
  const { id } = await makeCity()
  const held = [{ role: 'coordinator', scope: { city: id } }] as const
  const both = await Promise.all([makeViewer([...held]), makeViewer([...held])])
  const addresses = await Promise.all(both.map(addressOf))
  const answers = await Promise.allSettled(
    both.map((viewer, at) => deleteAccount(viewer, { address: addresses[at] })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.roleGrant.count({ where: { cityId: id } })).toBe(1)
})

test('not with another address, and not long after signing in', async () => {
  const viewer = await makeViewer()
  await expect(deleteAccount(viewer, { address: 'else@example.org' })).rejects.toMatchObject({
    details: { problems: { address: { key: 'privacy.addressWrong' } } },
  })
  const stale = await makeViewer([], { confirmedAt: new Date(0) })
  await expect(deleteAccount(stale, { address: await addressOf(stale) })).rejects.toMatchObject({
    ...{ code: 'forbidden', details: { remedy: 'confirm' } },
  })
  expect(await db.user.count({ where: { id: stale.id, deletedAt: null } })).toBe(1)
})
