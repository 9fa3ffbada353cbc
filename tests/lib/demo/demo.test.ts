import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { signInWithLinkAction } from '@/lib/auth/actions'
import { sessionCookieName } from '@/lib/auth/cookie'
import { firstAccountLink } from '@/lib/auth/first-account'
import { readSession } from '@/lib/auth/session'
import { ROLES } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { addDemo } from '@/lib/demo/add-demo'
import { isForOthers } from '@/lib/demo/for-others'
import { removeDemo } from '@/lib/demo/remove-demo'
import { cookieJar, send, signInAs } from '@/tests/support/browser'
import { makeUser } from '@/tests/support/people'

test('there is somebody in every role, and each link leads to the desk, with the role in force', async () => {
  const links = await addDemo()
  expect(new Set(links.map(({ role }) => role))).toEqual(new Set(['registered', ...ROLES]))
  for (const { role, path } of links) {
    await signInAs(null)
    const answer = await send(signInWithLinkAction, { token: path.split('/').at(-1) ?? '' })
    expect(answer).toMatchObject({ status: 'redirected', to: expect.stringMatching(/^\//) })
    const viewer = await readSession(cookieJar().get(sessionCookieName()))
    expect(viewer?.strong).toBe(true)
    expect(viewer?.grants.map((grant) => grant.role)).toEqual(role === 'registered' ? [] : [role])
  }
})

test('a second time it adds nothing but new links, and does not stand in the way of the first account', async () => {
  const before = await counts()
  await addDemo()
  expect(await counts()).toEqual(before)
  expect(await firstAccountLink()).not.toBeNull()
})

test('all of it is marked, and all of it goes', async () => {
  await addDemo()
  const people = await db.user.findMany()
  expect(people.filter(({ name, demo }) => !demo || !name.startsWith('Demo: '))).toEqual([])
  expect(people.filter(({ email }) => !email?.endsWith('@demo.invalid'))).toEqual([])
  await removeDemo()
  expect(await counts()).toEqual({
    users: 0,
    grants: 0,
    texts: 0,
    claims: 0,
    invitations: 0,
    reports: 0,
    requests: 0,
    threads: 0,
    events: 0,
  })
  expect(await db.city.count({ where: { textLang: { not: null } } })).toBe(0)
})

test('what somebody else has worked on stays', async () => {
  await addDemo()
  const ana = await makeUser([])
  const { cityId, lang } = await db.cityText.findFirstOrThrow()
  await db.$transaction((tx) =>
    recordChange(tx, {
      actorId: ana.id,
      ...{ subject: 'city-text', subjectId: `${cityId}:${lang}`, verb: 'updated', cityId },
    }),
  )
  await removeDemo()
  expect(await db.cityText.count({ where: { cityId, lang } })).toBe(1)
  await db.user.delete({ where: { id: ana.id } })
})

test.each([
  [{ DATABASE_URL: 'postgresql://lyceum@127.0.0.1:5499/lyceum' }, false],
  [{ DATABASE_URL: 'postgresql://lyceum@database:5432/lyceum' }, true],
  [{ NODE_ENV: 'production' }, true],
  [{ SITE_URL: 'https://example.org' }, true],
])('with %j it is for others: %s', (settings, expected) => {
  expect(isForOthers(settings)).toBe(expected)
})

async function counts() {
  const [users, grants, texts, claims, invitations, reports, requests, threads, events] =
    await Promise.all([
      db.user.count(),
      db.roleGrant.count(),
      db.cityText.count(),
      db.claim.count(),
      db.invitation.count(),
      db.report.count(),
      db.partnerRequest.count(),
      db.conversation.count(),
      db.event.count(),
    ])
  return { users, grants, texts, claims, invitations, reports, requests, threads, events }
}
