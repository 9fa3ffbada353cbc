import { expect, test } from 'vitest'
import { requestLinkAction, signInWithLinkAction } from '@/lib/auth/actions'
import { sessionCookieName } from '@/lib/auth/cookie'
import { firstAccountLink } from '@/lib/auth/first-account'
import { makeLink, readLink } from '@/lib/auth/links'
import { readSession } from '@/lib/auth/session'
import { db } from '@/lib/core/db'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeUser } from '@/tests/support/people'

test('a link from the mail signs in once, and looking at it uses nothing up', async () => {
  const user = await makeUser()
  const token = await linkFor(user.email ?? '')
  for (let look = 0; look < 3; look++)
    expect(await readLink(token)).toMatchObject({ state: 'good', needsName: false })

  await signInAs(null)
  expect(await send(signInWithLinkAction, { token })).toEqual({
    status: 'redirected',
    to: '/inbox',
  })
  expect(await viewer()).toMatchObject({ id: user.id, strong: false })
  expect(await readLink(token)).toMatchObject({ state: 'used' })

  await signInAs(null)
  expect(await send(signInWithLinkAction, { token })).toMatchObject({
    status: 'refused',
    code: 'conflict',
    message: 'This link has been used already. Ask for a new one.',
  })
  expect(await viewer()).toBeNull()
})

test('an address without an account gets one with the link, under the name that is given', async () => {
  const token = await linkFor('new@example.org')
  await signInAs(null)
  expect(await send(signInWithLinkAction, { token })).toMatchObject({
    status: 'refused',
    fields: { name: 'Please say how you are called.' },
  })
  // Sent back for the name, the link is still good.
  expect(await send(signInWithLinkAction, { token, name: ' Ana   Sol ' })).toMatchObject({
    status: 'redirected',
  })
  const made = await db.user.findUnique({ where: { email: 'new@example.org' } })
  expect(made).toMatchObject({ name: 'Ana Sol', passwordHash: null })
  expect(await viewer()).toMatchObject({ id: made?.id })
})

test('two requests with one link at the same moment open one session', async () => {
  const user = await makeUser()
  const token = await linkFor(user.email ?? '')
  await signInAs(null)
  const answers = await Promise.all([1, 2, 3, 4].map(() => send(signInWithLinkAction, { token })))
  expect(answers.filter(({ status }) => status === 'redirected')).toHaveLength(1)
  expect(await db.session.count({ where: { userId: user.id } })).toBe(1)
})

test('two links for one new address, used at the same moment, make one account', async () => {
  const tokens = await Promise.all([1, 2].map(() => linkFor('twice@example.org')))
  await signInAs(null)
  const answers = await Promise.all(
    tokens.map((token) => send(signInWithLinkAction, { token, name: 'Twice' })),
  )
  expect(answers.map(({ status }) => status)).toEqual(['redirected', 'redirected'])
  const { id } = await db.user.findUniqueOrThrow({ where: { email: 'twice@example.org' } })
  expect(await db.change.count({ where: { userId: id, verb: 'created' } })).toBe(1)
})

test('an old link, an altered one and none at all each say what they are', async () => {
  const user = await makeUser()
  const token = await linkFor(user.email ?? '')
  await db.signInLink.updateMany({
    where: { email: user.email },
    data: { expiresAt: new Date(Date.now() - 1) },
  })
  expect((await readLink(token)).state).toBe('expired')
  expect((await readLink(`${token}x`)).state).toBe('unknown')
  await signInAs(null)
  expect(await send(signInWithLinkAction, { token })).toMatchObject({
    message: 'This link has run out. Ask for a new one.',
  })
  expect(await send(signInWithLinkAction, { token: `${token}x` })).toMatchObject({
    code: 'not_found',
  })
})

test('after signing in one goes where one wanted to, on this site only', async () => {
  const user = await makeUser()
  for (const [next, to] of [
    ['/my-city?city=cork-ie', '/my-city?city=cork-ie'],
    ['https://evil.example/', '/inbox'],
    ['//evil.example', '/inbox'],
  ] as const) {
    const token = await linkFor(user.email ?? '', next)
    await signInAs(null)
    const answer = await send(signInWithLinkAction, { token })
    expect(answer).toEqual({
      status: 'redirected',
      to: to === '/inbox' ? expect.stringMatching(/^\/(inbox)?$/) : to,
    })
  }
})

test('asking for a link answers the same for every address, and keeps only a hash of it', async () => {
  const user = await makeUser()
  await signInAs(null)
  const known = await send(requestLinkAction, { email: ` ${user.email?.toUpperCase()} ` })
  const unknown = await send(requestLinkAction, { email: 'nobody@example.org' })
  expect(known.status).toBe('done')
  expect(text(known).replace(user.email ?? '', 'X')).toBe(
    text(unknown).replace('nobody@example.org', 'X'),
  )
  const mails = await db.mail.findMany({
    where: { template: 'sign-in', address: { in: [user.email ?? '', 'nobody@example.org'] } },
  })
  expect(mails).toHaveLength(2)
  const secret = secretOf((mails.at(0)?.params as { path: string } | undefined)?.path ?? null)
  expect(await db.signInLink.count({ where: { hash: secret } })).toBe(0)
  expect((await readLink(secret)).state).toBe('good')
})

test('an address gets only so many letters, and others are not kept from theirs', async () => {
  await signInAs(null)
  for (let letter = 0; letter < 5; letter++)
    expect(await send(requestLinkAction, { email: 'many@example.org' })).toMatchObject({
      status: 'done',
    })
  expect(await send(requestLinkAction, { email: 'many@example.org' })).toMatchObject({
    code: 'rate_limited',
    values: { email: 'many@example.org' },
  })
  expect(await send(requestLinkAction, { email: 'other@example.org' })).toMatchObject({
    status: 'done',
  })
})

test('the first link makes the secretariat, and there is no second one', async () => {
  const old = await firstAccountLink()
  const path = await firstAccountLink()
  expect((await readLink(secretOf(old))).state).toBe('unknown')
  const fields = { token: secretOf(path), name: 'First', email: 'first@example.org' }
  await signInAs(null)
  expect(await send(signInWithLinkAction, { token: secretOf(path) })).toMatchObject({
    fields: { email: 'Please fill this in.', name: 'Please say how you are called.' },
  })
  expect(await send(signInWithLinkAction, fields)).toEqual({
    status: 'redirected',
    to: '/settings/security?next=%2Fsecretariat',
  })
  expect((await viewer())?.grants).toEqual([{ role: 'secretariat', scope: 'network' }])
  expect(await firstAccountLink()).toBeNull()
  expect(await db.change.count({ where: { subject: 'grant', verb: 'granted' } })).toBe(1)

  const late = await db.$transaction((tx) => makeLink(tx, { purpose: 'first_account' }))
  await signInAs(null)
  expect(
    await send(signInWithLinkAction, {
      ...fields,
      token: secretOf(late),
      email: 'second@example.org',
    }),
  ).toMatchObject({ code: 'conflict' })
  expect(await db.user.count({ where: { email: 'second@example.org' } })).toBe(0)
})

async function linkFor(email: string, next?: string) {
  const path = await db.$transaction((tx) =>
    makeLink(tx, { purpose: 'sign_in', email, ...(next && { next }) }),
  )
  return secretOf(path)
}

function secretOf(path: string | null) {
  return path?.split('/').at(-1) ?? ''
}

function viewer() {
  return readSession(cookieJar().get(sessionCookieName()))
}

function text(answer: Awaited<ReturnType<typeof send>>) {
  return answer.status === 'done' ? answer.notice : JSON.stringify(answer)
}
