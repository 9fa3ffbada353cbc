import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { saveSearch } from '@/lib/notifications/mutations/saved-searches'
import { tellPublished } from '@/lib/notifications/view-matches'
import { WATCHED } from '@/lib/notifications/watched'
import { openEvent } from '@/tests/lib/events/support/events'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function tell(now: Date) {
  for (const watched of WATCHED) await tellPublished(watched, now)
}

async function makePractice(block: string, publishedAt: Date) {
  const city = await makeCity()
  return db.practice.create({
    data: {
      ...{ slug: randomUUID(), cityId: city.id, state: 'published', publishedAt },
      ...{ title: `About ${block}`, summary: 'Short.', language: 'en', block, blocks: [block] },
    },
  })
}

test('a practice that is published into a saved view is told once; others are not', async () => {
  await makePractice('quality', new Date())
  const viewer = await makeViewer()
  await saveSearch(viewer, { name: 'Ours', about: 'practices', query: '?block=quality&sort=title' })
  await makePractice('quality', later(1))
  await makePractice('culture', later(1))
  await tell(later(10))
  await tell(later(30))
  const told = await db.notification.findMany({ where: { userId: viewer.id } })
  expect(told).toMatchObject([
    {
      ...{ kind: 'saved-practices-match', why: 'search', href: '/practices?block=quality' },
      params: { count: 1, of: 'Ours', practices: 'About quality' },
    },
  ])
})

test('an event that is published into a saved view is told once; others are not', async () => {
  const team = await makeTeam()
  const viewer = await makeViewer()
  const query = `?kind=festival&layout=month&city=${team.city.slug}`
  await saveSearch(viewer, { name: 'Ours', about: 'events', query })
  await openEvent(team, { kind: 'festival', title: 'A festival of learning' })
  await openEvent(team)
  await tell(later(10))
  await tell(later(30))
  expect(await db.notification.findMany({ where: { userId: viewer.id } })).toMatchObject([
    {
      ...{ kind: 'saved-events-match', why: 'search' },
      href: `/events?kind=festival&city=${team.city.slug}`,
      params: { count: 1, of: 'Ours', titles: 'A festival of learning' },
    },
  ])
})

test('a view of practices that makes no sense is not saved', async () => {
  const wrong = saveSearch(await makeViewer(), { name: 'A', about: 'practices', query: '?sdg=30' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid', key: 'inbox.notASearch' })
})
