import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { hashSecret } from '@/lib/core/seal'
import { renewInvitation, revokeInvitation } from '@/lib/people/mutations/change-invitation'
import { inviteMember } from '@/lib/people/mutations/invite-member'
import { getCityTeam } from '@/lib/people/queries/get-city-team'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import { changesOf, lastMail, makeInvitation, someAddress } from './support/invitations'

function invite(viewer: Viewer, cityId: string, email: string, more: object = {}) {
  const data = { role: 'contributor', cityId, email, language: 'fr', message: 'Welcome' }
  return inviteMember(viewer, { ...data, ...more })
}

test('an invitation goes out by mail in its language, and only the mail knows its secret', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const email = someAddress()
  expect(await invite(viewer, city.id, email.toUpperCase())).toEqual({ email })

  const mail = await lastMail('invitation', email)
  expect(mail).toMatchObject({ locale: 'fr', params: { inviter: viewer.name, message: 'Welcome' } })
  const stored = await db.invitation.findFirstOrThrow({ where: { email } })
  expect(stored.hash).toBe(hashSecret(String(mail?.params.secret)))
  const days = (stored.expiresAt.getTime() - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(14)
  expect(await changesOf({ subject: 'invitation', cityId: city.id })).toMatchObject([
    { verb: 'sent', actorId: viewer.id, fields: { role: { from: null, to: 'contributor' } } },
  ])
})

test('an address that is invited twice has one invitation, whose first link is void', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const email = someAddress()
  await invite(viewer, city.id, email)
  const first = await lastMail('invitation', email)
  await Promise.all([invite(viewer, city.id, email), invite(viewer, city.id, email)])
  const all = await db.invitation.findMany({ where: { email } })
  expect(all).toHaveLength(1)
  expect(all[0]?.hash).not.toBe(hashSecret(String(first?.params.secret)))
  expect(
    (await changesOf({ subject: 'invitation', cityId: city.id })).map(({ verb }) => verb),
  ).toEqual(['sent', 'renewed', 'renewed'])
})

test('nobody is invited to what they are', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const { email } = await makeUser([{ role: 'coordinator', scope: { city: city.id } }])
  await expect(invite(viewer, city.id, String(email))).rejects.toMatchObject({
    key: 'people.alreadyThere',
  })
  expect(await db.invitation.count({ where: { cityId: city.id } })).toBe(0)
})

test('a coordinator of another city invites nobody, and nothing is recorded', async () => {
  const city = await makeCity()
  const other = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: other.id } }])
  await expect(invite(viewer, city.id, someAddress())).rejects.toMatchObject({ code: 'forbidden' })
  expect(await changesOf({ subject: 'invitation', cityId: city.id })).toEqual([])
})

test('a coordinator cannot invite into a country or the network', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  for (const role of ['officer', 'reviewer', 'secretariat'])
    await expect(
      invite(viewer, city.id, someAddress(), { role, countryCode: 'ZZ' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
})

test('what is missing or wrong is told by field', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  await expect(
    inviteMember(viewer, { role: 'coordinator', email: 'nobody', language: 'en' }),
  ).rejects.toMatchObject({ details: { problems: { email: { key: 'errors.email' } } } })
  await expect(
    inviteMember(viewer, { role: 'officer', email: someAddress(), language: 'en' }),
  ).rejects.toMatchObject({
    details: { problems: { countryCode: { key: 'people.countryMissing' } } },
  })
})

test('one address gets a handful of invitations a day', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const email = someAddress()
  for (let round = 0; round < 5; round += 1) await invite(viewer, (await makeCity()).id, email)
  await expect(invite(viewer, (await makeCity()).id, email)).rejects.toMatchObject({
    code: 'rate_limited',
  })
})

test('an invitation is taken back once, and sent again with a new link', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const { id, hash, email } = await makeInvitation({
    ...{ role: 'contributor', scope: { city: city.id } },
    expiresAt: new Date(0),
  })
  await renewInvitation(viewer, { id })
  const renewed = await db.invitation.findUniqueOrThrow({ where: { id } })
  expect(renewed.hash).not.toBe(hash)
  expect(renewed.expiresAt.getTime()).toBeGreaterThan(Date.now())
  expect(await lastMail('invitation', email)).not.toBeNull()
  await revokeInvitation(viewer, { id })
  await revokeInvitation(viewer, { id })
  expect(
    (await changesOf({ subject: 'invitation', cityId: city.id })).map(({ verb }) => verb),
  ).toEqual(['renewed', 'revoked'])
})

test('a contributor neither renews nor takes back', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'contributor', scope: { city: city.id } }])
  const { id } = await makeInvitation({ role: 'contributor', scope: { city: city.id } })
  for (const change of [renewInvitation, revokeInvitation])
    await expect(change(viewer, { id })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await changesOf({ subject: 'invitation', cityId: city.id })).toEqual([])
})

test('somebody else’s handover is not renewed in one’s own name', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const other = await makeUser([{ role: 'coordinator', scope }])
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  const { id, email } = await makeInvitation({
    ...{ role: 'coordinator', scope, handover: true, invitedById: other.id },
  })
  await expect(renewInvitation(viewer, { id })).rejects.toMatchObject({
    key: 'people.othersHandover',
  })
  await invite(viewer, city.id, email, { role: 'coordinator' })
  expect(await db.invitation.count({ where: { email } })).toBe(2)
})

test('an invited address is whole for whoever typed it, and cut for others', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  const colleague = await makeViewer([{ role: 'contributor', scope }])
  await invite(viewer, city.id, `q${someAddress()}`)
  const own = await getCityTeam(viewer, city.id)
  const cut = await getCityTeam(colleague, city.id)
  expect(own.invitations[0]?.invited).toMatch(/^q.{30,}@example\.org$/)
  expect(cut.invitations[0]?.invited).toBe('q…@example.org')
  expect(JSON.stringify(cut)).not.toContain(own.invitations[0]?.invited)
})
