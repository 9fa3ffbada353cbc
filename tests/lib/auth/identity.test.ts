import { expect, test } from 'vitest'
import { removeIdentityAction } from '@/lib/auth/actions'
import { signInWithIdentity } from '@/lib/auth/mutations/sign-in-with-identity'
import { openSession } from '@/lib/auth/session'
import { db } from '@/lib/core/db'
import { send, signInAs } from '@/tests/support/browser'
import { makeUser } from '@/tests/support/people'

const HERE = { device: 'Test', locale: 'fr' } as const

test('another service signs in whom it knows by number, and links an address only if it vouches for it', async () => {
  const user = await makeUser([], { email: 'linked@example.org' })
  const profile = { sub: 'abc-1', email: 'Linked@example.org', name: 'Somebody' }
  for (const unproved of [profile, { ...profile, email_verified: false }, { sub: 'abc-1' }])
    await expect(signInWithIdentity('oidc', unproved, HERE)).rejects.toMatchObject({
      key: 'account.notVerified',
    })
  expect(await db.identity.count({ where: { userId: user.id } })).toBe(0)

  const entered = await signInWithIdentity('oidc', { ...profile, email_verified: true }, HERE)
  expect(await db.session.findUnique({ where: { id: entered.sessionId ?? '' } })).toMatchObject({
    userId: user.id,
    strong: false,
  })
  // From then on the number counts, whatever address the service says.
  const again = await signInWithIdentity('oidc', { sub: 'abc-1', email: 'x@example.org' }, HERE)
  expect(await db.session.findUnique({ where: { id: again.sessionId ?? '' } })).toMatchObject({
    userId: user.id,
  })
})

test('whoever had an account hears that a service is linked, and can unlink it', async () => {
  const user = await makeUser([], { email: 'heard@example.org' })
  const profile = { sub: 'abc-2', email: user.email, email_verified: 'true' }
  const { sessionId } = await signInWithIdentity('oidc', profile, HERE)
  expect(await db.mail.findFirst({ where: { userId: user.id } })).toMatchObject({
    template: 'security',
    params: { event: 'identity-linked' },
  })
  await signInAs(sessionId)
  expect(await send(removeIdentityAction, { provider: 'oidc' })).toMatchObject({ status: 'done' })
  expect(await db.identity.count({ where: { userId: user.id } })).toBe(0)
  expect(await db.change.findMany({ where: { userId: user.id }, select: { verb: true } })).toEqual([
    { verb: 'identity-linked' },
    { verb: 'identity-removed' },
  ])
})

test('a service of somebody else stays, and an old session proves itself first', async () => {
  const owner = await makeUser([], { email: 'owner-of-it@example.org' })
  const profile = { sub: 'abc-3', email: owner.email, email_verified: true }
  const { sessionId } = await signInWithIdentity('oidc', profile, HERE)
  const other = await makeUser()
  await signInAs(
    await db.$transaction((tx) =>
      openSession(tx, { userId: other.id, strong: false, device: 'Test' }),
    ),
  )
  await send(removeIdentityAction, { provider: 'oidc' })
  await db.session.update({
    where: { id: sessionId ?? '' },
    data: { confirmedAt: new Date(Date.now() - 3_600_000) },
  })
  await signInAs(sessionId)
  expect(await send(removeIdentityAction, { provider: 'oidc' })).toMatchObject({
    remedy: 'confirm',
  })
  expect(await db.identity.count({ where: { userId: owner.id } })).toBe(1)
})

test('somebody new gets an account in the language of the page, and no letter about it', async () => {
  const profile = {
    sub: 'abc-4',
    email: 'newcomer@example.org',
    email_verified: true,
    name: ' Ana ',
  }
  await signInWithIdentity('oidc', profile, HERE)
  const made = await db.user.findUniqueOrThrow({ where: { email: 'newcomer@example.org' } })
  expect(made).toMatchObject({ name: 'Ana', locale: 'fr' })
  expect(await db.mail.count({ where: { userId: made.id } })).toBe(0)
})

test('a second factor is asked for after another service as well', async () => {
  const user = await makeUser([], { email: 'two-steps@example.org' })
  await db.user.update({ where: { id: user.id }, data: { totpConfirmedAt: new Date() } })
  const profile = { sub: 'abc-5', email: user.email, email_verified: true }
  expect(await signInWithIdentity('oidc', profile, HERE)).toEqual({
    sessionId: null,
    pending: user.id,
  })
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
})
