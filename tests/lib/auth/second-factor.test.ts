import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import {
  beginSecondFactorAction,
  confirmAction,
  confirmSecondFactorAction,
  giveCodeAction,
  removeSecondFactorAction,
  signInWithLinkAction,
} from '@/lib/auth/actions'
import { sessionCookieName } from '@/lib/auth/cookie'
import { makeLink } from '@/lib/auth/links'
import { can } from '@/lib/auth/policy'
import { Code } from '@/lib/auth/schema'
import { countTry, forgetTries, takeCode } from '@/lib/auth/second-factor'
import { readSession } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { unseal } from '@/lib/core/seal'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeUser, makeViewer } from '@/tests/support/people'

test('setting it up makes the session strong, and the role counts from then on', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }], { strong: false })
  expect(can(viewer, 'network.moderate')).toBe(false)
  const { codes } = await setUp(viewer)
  expect(codes).toHaveLength(10)
  const now = await current()
  expect(now?.strong).toBe(true)
  expect(can(now, 'network.moderate')).toBe(true)
  const stored = JSON.stringify(await db.user.findUnique({ where: { id: viewer.id } }))
  expect(stored).not.toContain(await secretOf(viewer.id))
  expect(await db.recoveryCode.count({ where: { hash: codes[0] ?? '' } })).toBe(0)
})

test('with one, a link or a password is only half the way in', async () => {
  const viewer = await makeViewer()
  const { codes } = await setUp(viewer)
  await signInAs(null)
  expect(await signInByLink(viewer.id)).toMatchObject({
    to: '/sign-in/code?next=%2Finbox',
  })
  expect(await current()).toBeNull()
  expect(await send(giveCodeAction, { code: '000000' })).toMatchObject({
    fields: { code: expect.stringContaining('not right') },
  })
  expect(await send(giveCodeAction, { code: codes[0] ?? '', next: '/inbox' })).toEqual({
    status: 'redirected',
    to: '/inbox',
  })
  expect(await current()).toMatchObject({ id: viewer.id, strong: true })
})

test('a code to recover with is taken once', async () => {
  const viewer = await makeViewer()
  const { codes } = await setUp(viewer)
  const code = (codes[1] ?? '').replaceAll('-', '')
  const taken = await Promise.all([1, 2, 3].map(() => take(viewer.id, code)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('a code of the authenticator is taken once, a little early or late, and no older one after it', async () => {
  const viewer = await makeViewer()
  await setUp(viewer)
  const secret = await secretOf(viewer.id)
  // Later than the one that was used for setting up.
  const now = Date.now() + 300_000
  const at = (seconds: number) => codeAt(secret, now + seconds * 1000)
  expect(await take(viewer.id, at(-90), now)).toBe(false)
  expect(await take(viewer.id, at(30), now)).toBe(true)
  expect(await take(viewer.id, at(30), now)).toBe(false)
  expect(await take(viewer.id, at(0), now)).toBe(false)
})

test('nobody gives a code without the first step, and guessing comes to an end', async () => {
  const viewer = await makeViewer()
  await setUp(viewer)
  await signInAs(null)
  expect(await send(giveCodeAction, { code: '123456' })).toMatchObject({ code: 'unauthenticated' })
  cookieJar().set('lyceum-second-step', `${viewer.id}.${Date.now() + 60_000}.forged`)
  expect(await send(giveCodeAction, { code: '123456' })).toMatchObject({ code: 'unauthenticated' })

  await signInAs(null)
  await signInByLink(viewer.id)
  const answers = []
  for (let guess = 0; guess < 10; guess++)
    answers.push(await send(giveCodeAction, { code: String(100000 + guess) }))
  expect(answers.at(-1)).toMatchObject({ code: 'rate_limited' })
})

test('a day has few guesses; a code to recover with, and a right one before, are not among them', async () => {
  const { id } = await makeViewer()
  // As if each quarter of an hour were over.
  const waited = () => db.rateLimit.deleteMany({ where: { key: { startsWith: 'code:' } } })
  const guess = async (code: string) => {
    await waited()
    return countTry(id, code)
  }
  for (let round = 0; round < 20; round++) await guess('123456')
  await expect(guess('123456')).rejects.toMatchObject({ code: 'rate_limited' })
  await guess('a'.repeat(24))
  await forgetTries(id)
  await guess('123456')
})

test.each([
  ['123 456', '123456'],
  ['٠١٢٣٤٥', '012345'],
  ['۶۷۸۹۰۱', '678901'],
  ['１２３４５６', '123456'],
])('a code is read as %s too', (typed, code) => {
  expect(Code.parse(typed)).toBe(code)
})

test('a code also proves to be there, and taking the second factor away weakens every session', async () => {
  const viewer = await makeViewer([], { confirmedAt: new Date(Date.now() - 3_600_000) })
  await db.session.update({ where: { id: viewer.sessionId }, data: { confirmedAt: new Date() } })
  const { codes } = await setUp(viewer)
  await db.session.update({
    where: { id: viewer.sessionId },
    data: { confirmedAt: new Date(Date.now() - 3_600_000) },
  })
  expect(await send(removeSecondFactorAction, {})).toMatchObject({ remedy: 'confirm' })
  expect(await send(confirmAction, { code: codes[2] ?? '', next: '/settings/security' })).toEqual({
    status: 'redirected',
    to: '/settings/security',
  })
  expect(await send(removeSecondFactorAction, {})).toMatchObject({ status: 'done' })
  expect(await current()).toMatchObject({ strong: false })
  expect(await db.user.findUnique({ where: { id: viewer.id } })).toMatchObject({
    totpSecret: null,
    totpConfirmedAt: null,
  })
})

async function setUp(viewer: Viewer) {
  await signInAs(viewer.sessionId)
  await send(beginSecondFactorAction, {})
  const answer = await send(confirmSecondFactorAction, {
    code: codeAt(await secretOf(viewer.id), Date.now()),
  })
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer))
  return { codes: answer.reveal ?? [] }
}

async function secretOf(userId: string) {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } })
  return unseal(user.totpSecret ?? '')
}

function codeAt(secret: string, timestamp: number) {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

function take(userId: string, code: string, now?: number) {
  return db.$transaction((tx) => takeCode(tx, userId, code, now))
}

async function signInByLink(userId: string) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const path = await db.$transaction((tx) =>
    makeLink(tx, { purpose: 'sign_in', email: email ?? '' }),
  )
  return send(signInWithLinkAction, { token: path.split('/').at(-1) ?? '' })
}

function current() {
  return readSession(cookieJar().get(sessionCookieName()))
}

test('whoever has none is not asked for one', async () => {
  const user = await makeUser()
  await signInAs(null)
  expect(await signInByLink(user.id)).toMatchObject({ to: '/inbox' })
})
