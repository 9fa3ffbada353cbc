import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { handOver } from '@/lib/people/mutations/hand-over'
import { leaveCity, returnCity } from '@/lib/people/mutations/leave-city'
import { removePerson } from '@/lib/people/mutations/remove-person'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import { changesOf, grantOf, lastMail, makeInvitation, someAddress } from './support/invitations'

function coordinators(cityId: string) {
  return db.roleGrant.count({ where: { cityId, role: 'coordinator' } })
}

test('one of two coordinators leaves; the last one stays', async () => {
  const { id: cityId } = await makeCity()
  const held = [{ role: 'coordinator', scope: { city: cityId } }] as const
  const [first, second] = [await makeViewer([...held]), await makeViewer([...held])]
  await leaveCity(first, { cityId })
  await expect(leaveCity(second, { cityId })).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'people.lastCoordinator' },
  })
  expect(await coordinators(cityId)).toBe(1)
  expect(await changesOf({ subject: 'grant', cityId })).toMatchObject([
    { verb: 'left', actorId: first.id, userId: first.id },
  ])
})

test('coordinators who leave and remove each other at the same moment never empty the city', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id: cityId } = await makeCity()
    const held = [{ role: 'coordinator', scope: { city: cityId } }] as const
    const people = await Promise.all([1, 2, 3].map(() => makeViewer([...held])))
    const grants = await db.roleGrant.findMany({ where: { cityId } })
    const answers = await Promise.allSettled(
      people.flatMap((viewer, index) => {
        const next = people[(index + 1) % people.length]
        const grant = grants.find(({ userId }) => userId === next?.id)
        return [
          leaveCity(viewer, { cityId }),
          removePerson(viewer, { grantId: grant?.id, reason: 'Test' }),
        ]
      }),
    )
    expect(await coordinators(cityId)).toBe(1)
    const gone = answers.filter(({ status }) => status === 'fulfilled')
    expect(gone).toHaveLength(2)
    expect(await db.change.count({ where: { cityId, subject: 'grant' } })).toBe(2)
  }
})

test('a contributor leaves a city that nobody speaks for', async () => {
  const { id: cityId } = await makeCity()
  const viewer = await makeViewer([{ role: 'contributor', scope: { city: cityId } }])
  await leaveCity(viewer, { cityId })
  expect(await db.roleGrant.count({ where: { cityId } })).toBe(0)
})

test('the last coordinator returns the city, when sure; its invitations are void', async () => {
  const { id: cityId } = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: cityId } }])
  const { id } = await makeInvitation({ role: 'coordinator', scope: { city: cityId } })
  await expect(returnCity(viewer, { cityId })).rejects.toMatchObject({
    details: { problems: { sure: { key: 'people.notSure' } } },
  })
  await returnCity(viewer, { cityId, sure: 'on' })
  expect(await coordinators(cityId)).toBe(0)
  expect((await db.invitation.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
  expect(await changesOf({ subject: 'grant', cityId })).toMatchObject([{ verb: 'returned' }])
})

test('a city that others speak for is not returned', async () => {
  const { id: cityId } = await makeCity()
  const scope = { city: cityId }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  await makeUser([{ role: 'coordinator', scope }])
  await expect(returnCity(viewer, { cityId, sure: 'on' })).rejects.toMatchObject({
    key: 'people.othersSpeak',
  })
  expect(await coordinators(cityId)).toBe(2)
})

test('another coordinator takes over at once; a contributor is asked first', async () => {
  const { id: cityId } = await makeCity()
  const scope = { city: cityId }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  const contributor = await makeUser([{ role: 'contributor', scope }])
  const asked = await grantOf(contributor.id, 'contributor')
  expect(await handOver(viewer, { cityId, to: asked?.id, language: 'en' })).toEqual({ waits: true })
  expect(await coordinators(cityId)).toBe(1)
  expect(await db.invitation.findFirst({ where: { cityId } })).toMatchObject({
    ...{ handover: true, role: 'coordinator', email: contributor.email },
  })

  const other = await makeUser([{ role: 'coordinator', scope }])
  const grant = await grantOf(other.id, 'coordinator')
  expect(await handOver(viewer, { cityId, to: grant?.id, language: 'en' })).toEqual({
    ...{ waits: false },
  })
  expect(await grantOf(viewer.id, 'coordinator')).toBeNull()
  expect(await coordinators(cityId)).toBe(1)
})

test('a handover to somebody new needs an address, and one’s own city', async () => {
  const { id: cityId } = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: cityId } }])
  const input = { cityId, to: 'mail', language: 'en' }
  await expect(handOver(viewer, input)).rejects.toMatchObject({
    details: { problems: { email: { key: 'errors.email' } } },
  })
  const { id: other } = await makeCity()
  await expect(
    handOver(viewer, { ...input, cityId: other, email: someAddress() }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  // Somebody of another city cannot be named either.
  const stranger = await makeUser([{ role: 'coordinator', scope: { city: other } }])
  const grant = await grantOf(stranger.id, 'coordinator')
  await expect(handOver(viewer, { ...input, to: grant?.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a person who is removed gets the reason by mail, and their invitations are void', async () => {
  const { id: cityId, name: place } = await makeCity()
  const scope = { city: cityId }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  const removed = await makeUser([{ role: 'coordinator', scope }])
  const { id } = await makeInvitation({ role: 'contributor', scope, invitedById: removed.id })
  const grant = await grantOf(removed.id, 'coordinator')
  const input = { grantId: grant?.id, reason: ' Left the office. ' }
  expect(await removePerson(viewer, input)).toEqual({ name: removed.name })
  expect(await lastMail('role-removed', String(removed.email))).toMatchObject({
    params: { reason: 'Left the office.', role: 'coordinator', place },
  })
  expect((await db.invitation.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
  expect(await changesOf({ subject: 'grant', cityId })).toMatchObject([
    { verb: 'removed', userId: removed.id, actorId: viewer.id, reason: 'Left the office.' },
  ])
  await expect(removePerson(viewer, input)).rejects.toMatchObject({ code: 'not_found' })
})

test('a removal needs a reason, the right scope, and is not for oneself', async () => {
  const { id: cityId } = await makeCity()
  const scope = { city: cityId }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  const other = await makeUser([{ role: 'contributor', scope: { city: (await makeCity()).id } }])
  const grant = await grantOf(other.id, 'contributor')
  await expect(removePerson(viewer, { grantId: grant?.id, reason: ' ' })).rejects.toMatchObject({
    details: { problems: { reason: { key: 'people.reasonMissing' } } },
  })
  await expect(removePerson(viewer, { grantId: grant?.id, reason: 'No' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const own = await grantOf(viewer.id, 'coordinator')
  await expect(removePerson(viewer, { grantId: own?.id, reason: 'No' })).rejects.toMatchObject({
    key: 'people.leaveInstead',
  })
})

test('the secretariat removes the last coordinator only if it says that nobody is to speak', async () => {
  const { id: cityId } = await makeCity()
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const last = await makeUser([{ role: 'coordinator', scope: { city: cityId } }])
  const { id } = await makeInvitation({ role: 'coordinator', scope: { city: cityId } })
  const grant = await grantOf(last.id, 'coordinator')
  const input = { grantId: grant?.id, reason: 'Gone.' }
  await expect(removePerson(viewer, input)).rejects.toMatchObject({ key: 'people.lastCoordinator' })
  await removePerson(viewer, { ...input, unclaim: 'on' })
  expect(await coordinators(cityId)).toBe(0)
  expect((await db.invitation.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
})

test('the last of the secretariat cannot be removed', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const grant = await grantOf(viewer.id, 'secretariat')
  await db.roleGrant.deleteMany({ where: { role: 'secretariat', userId: { not: viewer.id } } })
  await expect(removePerson(viewer, { grantId: grant?.id, reason: 'No' })).rejects.toMatchObject({
    key: 'people.lastSecretariat',
  })
})
