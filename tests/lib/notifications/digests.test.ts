import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { sendDigests } from '@/lib/notifications/digests'
import { notificationMails } from '@/lib/notifications/mails'
import { makeUser } from '@/tests/support/people'

/** A Wednesday and the Monday after it, at seven in UTC. */
const WEDNESDAY = new Date('2030-01-16T07:02:00Z')
const MONDAY = new Date('2030-01-21T07:02:00Z')

async function makeNews(kind: string, createdAt: Date, timezone?: string) {
  const user = await makeUser()
  if (timezone) await db.user.update({ where: { id: user.id }, data: { timezone } })
  await db.notification.create({
    data: {
      ...{ userId: user.id, kind, key: 'news', href: '/cities/x', why: 'follow', createdAt },
      params: { city: 'X', of: 'X', count: 1, cities: 'X' },
    },
  })
  return user
}

function mailsOf(userId: string) {
  return db.mail.findMany({ where: { userId } })
}

test('a digest goes out once, whoever else is at it', async () => {
  const user = await makeNews('saved-search-match', WEDNESDAY)
  await Promise.all([sendDigests(WEDNESDAY), sendDigests(WEDNESDAY)])
  await sendDigests(new Date(WEDNESDAY.getTime() + 3_600_000))
  expect(await mailsOf(user.id)).toMatchObject([{ template: 'digest', unsubscribe: 'daily' }])
  expect(await db.notification.findFirst({ where: { userId: user.id } })).toMatchObject({
    mailedAt: WEDNESDAY,
  })
})

test('what comes after the digest of a day waits for the next', async () => {
  const user = await makeNews('saved-search-match', WEDNESDAY)
  await sendDigests(WEDNESDAY)
  await db.notification.create({
    data: {
      ...{ userId: user.id, kind: 'saved-search-match', key: 'more', href: '/', why: 'search' },
      ...{ params: {}, createdAt: WEDNESDAY },
    },
  })
  await sendDigests(new Date(WEDNESDAY.getTime() + 3_600_000))
  expect(await mailsOf(user.id)).toHaveLength(1)
  await sendDigests(new Date(WEDNESDAY.getTime() + 86_400_000))
  expect(await mailsOf(user.id)).toHaveLength(2)
})

test('what is weekly waits for Monday, what is read or turned off is not in it', async () => {
  const weekly = await makeNews('city-updated', WEDNESDAY)
  const read = await makeNews('city-updated', WEDNESDAY)
  await db.notification.updateMany({ where: { userId: read.id }, data: { readAt: WEDNESDAY } })
  const off = await makeNews('city-updated', WEDNESDAY)
  await db.notificationPreference.create({
    data: { userId: off.id, kind: 'city-updated', pace: 'never' },
  })
  await sendDigests(WEDNESDAY)
  expect(await mailsOf(weekly.id)).toEqual([])
  await sendDigests(MONDAY)
  expect(await mailsOf(weekly.id)).toMatchObject([{ unsubscribe: 'weekly' }])
  expect([...(await mailsOf(read.id)), ...(await mailsOf(off.id))]).toEqual([])
})

test('the morning is the one of the reader', async () => {
  const user = await makeNews('saved-search-match', WEDNESDAY, 'America/Lima')
  await sendDigests(WEDNESDAY)
  expect(await mailsOf(user.id)).toEqual([])
  await sendDigests(new Date('2030-01-16T12:02:00Z'))
  expect(await mailsOf(user.id)).toHaveLength(1)
})

test('a digest says why each thing is in it', async () => {
  const { digest } = notificationMails
  const url = (path: string) => `https://lyceum.example.org${path}`
  const { blocks } = await digest.write(digest.params.parse(digest.example), { locale: 'en', url })
  expect(blocks[0]).toMatchObject({
    items: [{ title: 'Cork updated its page', text: 'Because you follow this: Cork' }],
  })
})
