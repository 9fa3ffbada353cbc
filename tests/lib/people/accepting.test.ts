import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { acceptInvitationAction, askForLinkAction, joinAction } from '@/lib/people/actions'
import { acceptInvitation, joinByInvitation } from '@/lib/people/mutations/accept-invitation'
import { getInvitation } from '@/lib/people/queries/get-invitation'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import { changesOf, grantOf, lastMail, makeInvitation } from './support/invitations'

async function emailOf(id: string) {
  return String((await db.user.findUniqueOrThrow({ where: { id } })).email)
}

test('the invited person takes the role, and a second time changes nothing', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const inviter = await makeUser([{ role: 'coordinator', scope }])
  const viewer = await makeViewer()
  const email = await emailOf(viewer.id)
  const { secret } = await makeInvitation({
    ...{ role: 'contributor', scope, email, invitedById: inviter.id },
  })
  await Promise.all([
    acceptInvitation(viewer, { token: secret }),
    acceptInvitation(viewer, { token: secret }),
  ])
  expect(await acceptInvitation(viewer, { token: secret })).toEqual({
    ...{ role: 'contributor', slug: city.slug },
  })
  expect(await db.roleGrant.findMany({ where: { userId: viewer.id } })).toMatchObject([
    { role: 'contributor', cityId: city.id, grantedById: inviter.id },
  ])
  const verbs = await db.change.findMany({ where: { userId: viewer.id }, select: { verb: true } })
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(['accepted', 'granted'])
})

test('an invitation to another address gives nothing', async () => {
  const city = await makeCity()
  const viewer = await makeViewer()
  const { secret } = await makeInvitation({ role: 'coordinator', scope: { city: city.id } })
  await signInAs(viewer.sessionId)
  expect(await send(acceptInvitationAction, { token: secret })).toMatchObject({
    ...{ status: 'refused', code: 'forbidden' },
  })
  expect(await grantOf(viewer.id, 'coordinator')).toBeNull()
  expect(await getInvitation(viewer, secret, 'en')).toMatchObject({ isForViewer: false })
})

test('without an account the link makes one, opens a session and leads to the desk', async () => {
  const city = await makeCity()
  const { secret, email } = await makeInvitation({ role: 'coordinator', scope: { city: city.id } })
  await signInAs(null)
  expect(await send(joinAction, { token: secret })).toMatchObject({
    ...{ status: 'refused', fields: { name: expect.any(String) } },
  })
  expect(await send(joinAction, { token: secret, name: ' Test  Person ' })).toEqual({
    ...{ status: 'redirected', to: `/my-city?city=${city.slug}` },
  })
  const user = await db.user.findUniqueOrThrow({ where: { email }, include: { sessions: true } })
  expect(user).toMatchObject({ name: 'Test Person', sessions: [{ strong: false }] })
  expect([...cookieJar().keys()].some((name) => name.endsWith('session-token'))).toBe(true)
  expect(await grantOf(user.id, 'coordinator')).not.toBeNull()
})

test('a link raced by two browsers opens one session', async () => {
  const city = await makeCity()
  const { secret, email } = await makeInvitation({ role: 'coordinator', scope: { city: city.id } })
  const input = { token: secret, name: 'Test Person' }
  const all = await Promise.allSettled([1, 2, 3].map(() => joinByInvitation(input, 'Test')))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.session.count({ where: { user: { email } } })).toBe(1)
})

test('who has an account signs in first: a link that was handed on opens none', async () => {
  const city = await makeCity()
  const user = await makeUser()
  const { secret } = await makeInvitation({
    ...{ role: 'coordinator', scope: { city: city.id }, email: String(user.email) },
  })
  await signInAs(null)
  expect(await send(joinAction, { token: secret, name: 'Somebody else' })).toMatchObject({
    ...{ status: 'refused', code: 'unauthenticated', remedy: 'sign-in' },
  })
  expect(await getInvitation(null, secret, 'en')).toMatchObject({ hasAccount: true })
  expect(await grantOf(user.id, 'coordinator')).toBeNull()
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
})

test('an altered, used, revoked or expired link says which it is and gives nothing', async () => {
  const viewer = await makeViewer()
  const email = await emailOf(viewer.id)
  const scope = { city: (await makeCity()).id }
  const make = () => makeInvitation({ role: 'coordinator', scope, email })
  const [revoked, expired] = [await make(), await make()]
  await db.invitation.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } })
  await db.invitation.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } })
  const said: [string, string | null, string][] = [
    [`${expired.secret}x`, null, 'people.linkUnknown'],
    [revoked.secret, 'revoked', 'people.linkRevoked'],
    [expired.secret, 'expired', 'people.linkExpired'],
  ]
  for (const [token, state, key] of said) {
    expect((await getInvitation(null, token, 'en'))?.state ?? null).toBe(state)
    await expect(acceptInvitation(viewer, { token })).rejects.toMatchObject({ key })
    await expect(joinByInvitation({ token }, 'Test')).rejects.toMatchObject({ key })
  }
  expect(await grantOf(viewer.id, 'coordinator')).toBeNull()

  const used = await make()
  await acceptInvitation(viewer, { token: used.secret })
  await expect(joinByInvitation({ token: used.secret }, 'Test')).rejects.toMatchObject({
    ...{ key: 'people.linkUsed' },
  })
})

test('an expired invitation can be asked for again, once for each link', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const inviter = await makeUser([{ role: 'coordinator', scope }])
  const made = { role: 'coordinator', scope, invitedById: inviter.id } as const
  const { secret } = await makeInvitation({ ...made, expiresAt: new Date(0) })
  await signInAs(null)
  for (const _ of [1, 2])
    expect(await send(askForLinkAction, { token: secret })).toMatchObject({ status: 'done' })
  const mails = await db.mail.findMany({ where: { userId: inviter.id } })
  expect(mails).toMatchObject([{ template: 'invitation-wanted' }])
  const open = await makeInvitation(made)
  expect(await send(askForLinkAction, { token: open.secret })).toMatchObject({ status: 'refused' })
})

test('a contributor who becomes coordinator holds one role, and keeps function and contact', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const viewer = await makeViewer([{ role: 'contributor', scope }])
  await db.roleGrant.updateMany({
    where: { userId: viewer.id },
    data: { title: 'Head of office', contact: true },
  })
  const email = await emailOf(viewer.id)
  const { secret } = await makeInvitation({ role: 'coordinator', scope, email })
  await acceptInvitation(viewer, { token: secret })
  expect(await db.roleGrant.findMany({ where: { userId: viewer.id } })).toMatchObject([
    { role: 'coordinator', title: 'Head of office', contact: true },
  ])
})

test('a handover is complete when it is accepted: one comes, the other has left and is told', async () => {
  const city = await makeCity()
  const scope = { city: city.id }
  const old = await makeUser([{ role: 'coordinator', scope }])
  const viewer = await makeViewer()
  const email = await emailOf(viewer.id)
  const { secret } = await makeInvitation({
    ...{ role: 'coordinator', scope, email, handover: true, invitedById: old.id },
  })
  await acceptInvitation(viewer, { token: secret })
  expect(await grantOf(old.id, 'coordinator')).toBeNull()
  expect(await grantOf(viewer.id, 'coordinator')).not.toBeNull()
  expect((await changesOf({ subject: 'grant', cityId: city.id })).map(({ verb }) => verb)).toEqual([
    ...['granted', 'handed-over'],
  ])
  expect(await lastMail('handed-over', String(old.email))).not.toBeNull()
})
