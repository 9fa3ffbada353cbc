import { expect, test } from 'vitest'
import {
  removePasswordAction,
  setPasswordAction,
  signInWithPasswordAction,
} from '@/lib/auth/actions'
import { sessionCookieName } from '@/lib/auth/cookie'
import { hashPassword } from '@/lib/auth/password'
import { readSession } from '@/lib/auth/session'
import { db } from '@/lib/core/db'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeUser, makeViewer } from '@/tests/support/people'

const PASSWORD = 'seven herons cross the estuary'

test('a right password signs in, in any form of Unicode', async () => {
  const user = await withPassword('ein schöner Spaziergang am Fluß')
  await signInAs(null)
  const answer = await send(signInWithPasswordAction, {
    email: user.email ?? '',
    password: 'ein schöner Spaziergang am Fluß'.normalize('NFD'),
  })
  expect(answer).toEqual({ status: 'redirected', to: '/inbox' })
  expect((await readSession(cookieJar().get(sessionCookieName())))?.id).toBe(user.id)
})

test('wrong, unknown and none get one answer, and what was typed as a password is not sent back', async () => {
  const user = await withPassword(PASSWORD)
  const bare = await makeUser()
  await signInAs(null)
  const answers = []
  for (const email of [user.email, 'unknown@example.org', bare.email])
    answers.push(
      await send(signInWithPasswordAction, { email: email ?? '', password: 'not the right one' }),
    )
  const said = answers.map((answer) => ('message' in answer ? answer.message : answer.status))
  expect(new Set(said).size).toBe(1)
  expect(answers.map((answer) => 'code' in answer && answer.code)).toEqual(
    Array(3).fill('unauthenticated'),
  )
  expect(JSON.stringify(answers)).not.toContain('not the right one')
  expect(cookieJar().size).toBe(0)
})

test('an address without an account takes as long as one with a password', async () => {
  const user = await withPassword(PASSWORD)
  const time = async (email: string) => {
    const begun = performance.now()
    await send(signInWithPasswordAction, { email, password: 'not the right one' })
    return performance.now() - begun
  }
  await signInAs(null)
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 7; round++) {
    known.push(await time(user.email ?? ''))
    unknown.push(await time('never-here@example.org'))
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[3] ?? 0
  const ratio = middle(known) / middle(unknown)
  // Without a hash to compare with it would be a tenth of it.
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('a hundred attempts in a minute at one address are limited', async () => {
  await signInAs(null)
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      send(signInWithPasswordAction, { email: 'one@example.org', password: 'guess' }),
    ),
  )
  const limited = answers.filter((answer) => 'code' in answer && answer.code === 'rate_limited')
  expect(limited).toHaveLength(90)
})

test('a thousand at a thousand addresses are not', { timeout: 120_000 }, async () => {
  await signInAs(null)
  const limited: unknown[] = []
  // In parts: the hashes want memory, not the limits.
  for (let part = 0; part < 20; part++) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, each) =>
        send(signInWithPasswordAction, {
          email: `person-${part}-${each}@example.net`,
          password: 'guess',
        }),
      ),
    )
    limited.push(...answers.filter((answer) => 'code' in answer && answer.code === 'rate_limited'))
  }
  expect(limited).toEqual([])
})

test('a password is set after a fresh proof; it ends the other sessions and is told by mail', async () => {
  const viewer = await makeViewer()
  const other = await db.session.create({
    data: { userId: viewer.id, device: 'Other', expiresAt: new Date(Date.now() + 60_000) },
  })
  await signInAs(viewer.sessionId)
  expect(await send(setPasswordAction, { newPassword: PASSWORD })).toMatchObject({ status: 'done' })
  expect((await db.session.findUnique({ where: { id: other.id } }))?.revokedAt).not.toBeNull()
  expect((await db.session.findUnique({ where: { id: viewer.sessionId } }))?.revokedAt).toBeNull()
  expect(
    await db.change.findFirst({ where: { userId: viewer.id, verb: 'password-set' } }),
  ).toMatchObject({
    actorId: viewer.id,
    fields: null,
  })
  expect(await db.mail.count({ where: { userId: viewer.id, template: 'security' } })).toBe(1)
  expect(await send(removePasswordAction, {})).toMatchObject({ status: 'done' })
  expect((await db.user.findUnique({ where: { id: viewer.id } }))?.passwordHash).toBeNull()
})

test('an old session has to prove itself before it sets a password', async () => {
  const viewer = await makeViewer([], { confirmedAt: new Date(Date.now() - 3_600_000) })
  await signInAs(viewer.sessionId)
  expect(await send(setPasswordAction, { newPassword: PASSWORD })).toMatchObject({
    code: 'forbidden',
    remedy: 'confirm',
  })
  expect((await db.user.findUnique({ where: { id: viewer.id } }))?.passwordHash).toBeNull()
})

test.each([
  ['short', 'Kx9!mq'],
  ['common', 'password1234'],
  ['a keyboard', 'qwertyuiop123456'],
  ['long', 'x1y'.repeat(50)],
])('a password that is %s is refused beside its field', async (_, newPassword) => {
  const viewer = await makeViewer()
  await signInAs(viewer.sessionId)
  const answer = await send(setPasswordAction, { newPassword })
  expect(answer).toMatchObject({ status: 'refused', fields: { newPassword: expect.any(String) } })
  expect(JSON.stringify(answer)).not.toContain(newPassword)
})

test('a hash of older parameters is renewed at the next sign-in', async () => {
  const { hash } = await import('@node-rs/argon2')
  const user = await makeUser()
  const old = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await db.user.update({ where: { id: user.id }, data: { passwordHash: old } })
  await signInAs(null)
  await send(signInWithPasswordAction, { email: user.email ?? '', password: PASSWORD })
  const renewed = await db.user.findUnique({ where: { id: user.id } })
  expect(renewed?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

async function withPassword(password: string) {
  const { id } = await makeUser()
  return db.user.update({
    where: { id },
    data: { passwordHash: await hashPassword(password.normalize('NFKC')) },
  })
}
