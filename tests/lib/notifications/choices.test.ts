import { expect, test } from 'vitest'
import { POST } from '@/app/api/unsubscribe/[token]/route'
import { db } from '@/lib/core/db'
import { unsubscribeToken } from '@/lib/mail/unsubscribe-token'
import { choosePaces, stopAllMail } from '@/lib/notifications/mutations/choose-paces'
import { follow, unfollow } from '@/lib/notifications/mutations/follow'
import { readAll, readNotification } from '@/lib/notifications/mutations/read'
import {
  removeSearch,
  renameSearch,
  saveSearch,
} from '@/lib/notifications/mutations/saved-searches'
import { resubscribe } from '@/lib/notifications/mutations/unsubscribe'
import { countUnread, getPaces, listFollowing } from '@/lib/notifications/queries'
import { canonicalQuery, PACED_KINDS } from '@/lib/notifications/schema'
import { makeCity, makeViewer } from '@/tests/support/people'
import '@/tests/support/browser'

function preferencesOf(userId: string) {
  return db.notificationPreference.findMany({ where: { userId } })
}

function oneClick(token: string, body = 'List-Unsubscribe=One-Click') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = new Request('http://localhost/', { method: 'POST', body, headers })
  return POST(request, { params: Promise.resolve({ token }) })
}

test('a city is followed once, and no longer', async () => {
  const viewer = await makeViewer()
  const target = `city:${(await makeCity()).slug}`
  await Promise.all([follow(viewer, { target }), follow(viewer, { target })])
  expect((await listFollowing(viewer, 'en')).follows).toMatchObject([{ address: target }])
  await unfollow(viewer, { target })
  expect((await listFollowing(viewer, 'en')).follows).toEqual([])
})

test('nothing that is not there can be followed', async () => {
  const viewer = await makeViewer()
  for (const target of ['city:nowhere', 'country:xx', 'topic:nothing', 'user:a', ''])
    await expect(follow(viewer, { target })).rejects.toMatchObject({ name: 'AppError' })
  expect(await db.follow.count({ where: { userId: viewer.id } })).toBe(0)
})

test('a search has one form, and is saved once', async () => {
  const viewer = await makeViewer()
  await saveSearch(viewer, { name: 'A', query: '?country=IE&country=FR&page=3' })
  await saveSearch(viewer, { name: 'B', query: 'country=FR,IE&sort=-name' })
  expect((await listFollowing(viewer, 'en')).searches).toMatchObject([
    { name: 'A', query: '?country=FR&country=IE' },
  ])
  expect(canonicalQuery('?year=soon', 'cities')).toBeNull()
  await expect(saveSearch(viewer, { name: 'C', query: '?year=soon' })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test("somebody else's searches and notifications are not there", async () => {
  const [owner, other] = [await makeViewer(), await makeViewer()]
  await saveSearch(owner, { name: 'Mine', query: '' })
  const [search] = (await listFollowing(owner, 'en')).searches
  const { id } = await db.notification.create({
    data: { userId: owner.id, kind: 'city-updated', key: 'k', params: {}, href: '/', why: 'own' },
  })
  await expect(renameSearch(other, { id: search?.id, name: 'X' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await removeSearch(other, { id: search?.id })
  await expect(readNotification(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  await readAll(other)
  expect((await listFollowing(owner, 'en')).searches).toMatchObject([{ name: 'Mine' }])
  expect(await countUnread(owner)).toBe(1)
  expect(await readNotification(owner, { id })).toEqual({ href: '/' })
  expect(await countUnread(owner)).toBe(0)
})

test('paces are kept, kinds with messages of their own are not for choosing', async () => {
  const viewer = await makeViewer()
  await choosePaces(viewer, { locale: 'en', 'city-updated': 'never', 'security-notice': 'never' })
  expect(await preferencesOf(viewer.id)).toMatchObject([{ kind: 'city-updated', pace: 'never' }])
  await expect(choosePaces(viewer, { 'city-joined': 'hourly' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await stopAllMail(viewer)
  expect((await getPaces(viewer)).every(({ pace }) => pace === 'never')).toBe(true)
})

test('one click turns a kind off without a session, and it can be taken back', async () => {
  const viewer = await makeViewer()
  const token = unsubscribeToken(viewer.id, 'city-updated')
  expect((await oneClick(token)).status).toBe(204)
  expect((await oneClick(token)).status).toBe(204)
  expect(await preferencesOf(viewer.id)).toMatchObject([{ kind: 'city-updated', pace: 'never' }])
  await resubscribe({ token }, ['city-updated'])
  expect(await preferencesOf(viewer.id)).toEqual([])
})

test('one click in a digest turns off what comes in it', async () => {
  const viewer = await makeViewer()
  expect((await oneClick(unsubscribeToken(viewer.id, 'weekly'))).status).toBe(204)
  const paces = await getPaces(viewer)
  expect(paces.some(({ pace }) => pace === 'weekly')).toBe(false)
  expect(paces.filter(({ pace }) => pace !== 'never').length).toBeLessThan(PACED_KINDS.length)
  expect(paces.find(({ kind }) => kind === 'claim-waiting')?.pace).toBe('at_once')
})

test('an altered address or another body turns nothing off', async () => {
  const viewer = await makeViewer()
  const token = unsubscribeToken(viewer.id, 'city-updated')
  expect((await oneClick(`${token}x`)).status).toBe(400)
  expect((await oneClick(token, 'a=b')).status).toBe(400)
  expect(await preferencesOf(viewer.id)).toEqual([])
})
