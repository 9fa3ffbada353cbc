import { expect, test } from 'vitest'
import { POST } from '@/app/[locale]/(member)/sign-out/route'
import {
  changeAddressAction,
  requestAddressChangeAction,
  revokeOtherSessionsAction,
  revokeSessionAction,
  signInWithLinkAction,
  signOutAction,
  updateAccountAction,
} from '@/lib/auth/actions'
import { sessionCookieName } from '@/lib/auth/cookie'
import { deviceOf } from '@/lib/auth/device'
import { makeLink } from '@/lib/auth/links'
import { listSessions } from '@/lib/auth/queries/account'
import { readSession, sessionToken } from '@/lib/auth/session'
import { db } from '@/lib/core/db'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeUser, makeViewer } from '@/tests/support/people'

test('a cookie is worth something only as it was made, while its session stands', async () => {
  const viewer = await makeViewer()
  const token = await sessionToken(viewer.sessionId)
  expect((await readSession(token))?.id).toBe(viewer.id)
  for (const wrong of [undefined, '', 'x', `${token}x`, token.slice(0, -2), viewer.sessionId])
    expect(await readSession(wrong)).toBeNull()
  expect(await readSession(await sessionToken('00000000-0000-4000-8000-000000000000'))).toBeNull()

  await db.session.update({ where: { id: viewer.sessionId }, data: { revokedAt: new Date() } })
  expect(await readSession(token)).toBeNull()
})

test('an old session and a deleted account let nobody in', async () => {
  const old = await makeViewer()
  await db.session.update({
    where: { id: old.sessionId },
    data: { expiresAt: new Date(Date.now() - 1) },
  })
  expect(await readSession(await sessionToken(old.sessionId))).toBeNull()
  const gone = await makeViewer()
  await db.user.update({ where: { id: gone.id }, data: { deletedAt: new Date() } })
  expect(await readSession(await sessionToken(gone.sessionId))).toBeNull()
})

test('one ends one session of one’s own, and nobody else’s', async () => {
  const viewer = await makeViewer()
  const other = await makeViewer()
  const second = await openAnother(viewer.id)
  await signInAs(viewer.sessionId)
  expect((await listSessions(viewer)).map(({ id }) => id).sort()).toEqual(
    [viewer.sessionId, second].sort(),
  )
  expect(await send(revokeSessionAction, { id: other.sessionId })).toMatchObject({
    code: 'not_found',
  })
  expect(await send(revokeSessionAction, { id: second })).toMatchObject({ status: 'done' })
  expect(await readSession(await sessionToken(second))).toBeNull()
  expect(await readSession(await sessionToken(other.sessionId))).not.toBeNull()
})

test('signing out everywhere else leaves this browser in', async () => {
  const viewer = await makeViewer()
  await openAnother(viewer.id)
  await openAnother(viewer.id)
  await signInAs(viewer.sessionId)
  expect(await send(revokeOtherSessionsAction, {})).toMatchObject({
    status: 'done',
    notice: '2 other browsers are signed out.',
  })
  expect(await listSessions(viewer)).toHaveLength(1)
})

test('signing out ends the session, not just the cookie', async () => {
  const viewer = await makeViewer()
  await signInAs(viewer.sessionId)
  const token = cookieJar().get(sessionCookieName())
  expect(await send(signOutAction, {})).toEqual({ status: 'redirected', to: '/' })
  expect(cookieJar().size).toBe(0)
  expect(await readSession(token)).toBeNull()
})

test('the menu of cached pages signs out with a plain form', async () => {
  const viewer = await makeViewer()
  await signInAs(viewer.sessionId)
  const answer = await POST(new Request('http://localhost/fr/sign-out', { method: 'POST' }), {
    params: Promise.resolve({ locale: 'fr' }),
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/fr'])
  expect(cookieJar().size).toBe(0)
  expect(await readSession(await sessionToken(viewer.sessionId))).toBeNull()
})

test('signing in gives a new session and ends the one that the browser had', async () => {
  const before = await makeViewer()
  const after = await makeUser()
  await signInAs(before.sessionId)
  const path = await db.$transaction((tx) =>
    makeLink(tx, { purpose: 'sign_in', email: after.email ?? '' }),
  )
  await send(signInWithLinkAction, { token: path.split('/').at(-1) ?? '' })
  const viewer = await readSession(cookieJar().get(sessionCookieName()))
  expect(viewer?.id).toBe(after.id)
  expect(viewer?.sessionId).not.toBe(before.sessionId)
  expect(await readSession(await sessionToken(before.sessionId))).toBeNull()
})

test('without a session nothing is saved, and the way in is offered', async () => {
  await signInAs(null)
  expect(
    await send(updateAccountAction, { name: 'Kept', mailLocale: 'en', timezone: '' }),
  ).toMatchObject({ code: 'unauthenticated', remedy: 'sign-in', values: { name: 'Kept' } })
})

test('what the account says of itself is checked field by field', async () => {
  const viewer = await makeViewer()
  await signInAs(viewer.sessionId)
  expect(
    await send(updateAccountAction, { name: ' ', mailLocale: 'xx', timezone: 'Mars/Olympus' }),
  ).toMatchObject({
    fields: {
      name: expect.any(String),
      mailLocale: expect.any(String),
      timezone: expect.any(String),
    },
  })
  expect(
    await send(updateAccountAction, { name: 'Ana', mailLocale: 'ar', timezone: 'Africa/Cairo' }),
  ).toMatchObject({ status: 'done' })
  expect(await db.user.findUnique({ where: { id: viewer.id } })).toMatchObject({
    name: 'Ana',
    locale: 'ar',
    timezone: 'Africa/Cairo',
  })
})

test('a new address counts once its reader says so, and the old one hears of it', async () => {
  const viewer = await makeViewer()
  const before = (await db.user.findUniqueOrThrow({ where: { id: viewer.id } })).email
  await signInAs(viewer.sessionId)
  await send(requestAddressChangeAction, { email: 'moved@example.org' })
  const mail = await db.mail.findFirstOrThrow({ where: { template: 'new-address' } })
  expect(mail.address).toBe('moved@example.org')
  const token = (mail.params as { path: string }).path.split('/').at(-1) ?? ''

  const thief = await makeViewer()
  await signInAs(thief.sessionId)
  expect(await send(changeAddressAction, { token })).toMatchObject({ code: 'invalid' })

  await signInAs(viewer.sessionId)
  expect(await send(changeAddressAction, { token: `${token}x` })).toMatchObject({ code: 'invalid' })
  expect(await send(changeAddressAction, { token })).toMatchObject({ status: 'done' })
  expect((await db.user.findUnique({ where: { id: viewer.id } }))?.email).toBe('moved@example.org')
  expect(await db.mail.count({ where: { template: 'security', address: before ?? '' } })).toBe(1)
})

test('an address that another account has is not taken from it', async () => {
  const viewer = await makeViewer()
  const owner = await makeUser([], { email: 'owner@example.org' })
  await signInAs(viewer.sessionId)
  await send(requestAddressChangeAction, { email: 'owner@example.org' })
  const mail = await db.mail.findFirstOrThrow({ where: { address: 'owner@example.org' } })
  const token = (mail.params as { path: string }).path.split('/').at(-1) ?? ''
  expect(await send(changeAddressAction, { token })).toMatchObject({ code: 'conflict' })
  expect((await db.user.findUnique({ where: { id: owner.id } }))?.email).toBe('owner@example.org')
})

test('a browser is told in words', () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  expect(deviceOf(agent)).toBe('Firefox · Linux')
  expect(deviceOf(null)).toBe('')
  expect(deviceOf('x'.repeat(10_000)).length).toBeLessThanOrEqual(80)
})

async function openAnother(userId: string) {
  const { id } = await db.session.create({
    data: { userId, device: 'Other', expiresAt: new Date(Date.now() + 60_000) },
  })
  return id
}
