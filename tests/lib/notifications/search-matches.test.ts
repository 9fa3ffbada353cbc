import { expect, test } from 'vitest'
import { listCities } from '@/lib/cities/queries/list-cities'
import { CityFilters } from '@/lib/cities/schema'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { cancelEvent } from '@/lib/events/mutations/cancel-event'
import { saveSearch } from '@/lib/notifications/mutations/saved-searches'
import { tellMatches } from '@/lib/notifications/search-matches'
import { closeRequest } from '@/lib/partnerships/mutations/write-request'
import { openEvent } from '@/tests/lib/events/support/events'
import { openRequest } from '@/tests/lib/partnerships/support/requests'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'

const noWords = async () => ({ limited: false })
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function savedBy(query: string) {
  const viewer = await makeViewer()
  await saveSearch(viewer, { name: 'Mine', query })
  return viewer
}

function told(userId: string) {
  return db.notification.findMany({ where: { userId }, orderBy: { id: 'asc' } })
}

test('a city that is new is told once; those that were there are not', async () => {
  await makeCity({ countryCode: 'QA' })
  const viewer = await savedBy('?country=QA')
  const city = await makeCity({ countryCode: 'QA' })
  await makeCity({ countryCode: 'QB' })
  await Promise.all([tellMatches(noWords, later(10)), tellMatches(noWords, later(10))])
  await tellMatches(noWords, later(30))
  expect(await told(viewer.id)).toMatchObject([
    {
      kind: 'saved-search-match',
      why: 'search',
      params: { count: 1, of: 'Mine', cities: city.name },
    },
  ])
})

test('a city that comes to match is told; one that only changed in other ways is not', async () => {
  const [comes, stays] = [await makeCity(), await makeCity()]
  await db.city.update({ where: { id: stays.id }, data: { clusters: ['literacy'] } })
  const viewer = await savedBy('?cluster=literacy')
  const change = async (cityId: string, from: string[], to: string[]) => {
    await db.city.update({ where: { id: cityId }, data: { clusters: to } })
    await db.$transaction((tx) =>
      recordChange(tx, {
        ...{ actorId: null, subject: 'city', subjectId: cityId, verb: 'updated', cityId },
        fields: { clusters: { from, to } },
      }),
    )
  }
  await change(comes.id, [], ['literacy'])
  await change(stays.id, ['literacy'], ['literacy', 'entrepreneurship'])
  await tellMatches(noWords, later(10))
  expect(await told(viewer.id)).toMatchObject([{ params: { count: 1, cities: comes.name } }])
})

test('a city that begins to look for partners is told; one that only looks for more of them is not', async () => {
  const [begins, goesOn, other] = [await makeTeam(), await makeTeam(), await makeTeam()]
  await openRequest(goesOn)
  const viewer = await savedBy('?has=requests')
  const elsewhere = await savedBy('?has=requests&block=culture')
  await openRequest(begins, { blocks: ['culture'] })
  await openRequest(goesOn, { title: 'A second one' })
  const closed = await openRequest(other)
  await closeRequest(other.viewer, { id: closed.id })
  await tellMatches(noWords, later(10))
  expect(await told(viewer.id)).toMatchObject([{ params: { count: 1, cities: begins.city.name } }])
  // The blocks of a request are not those of its city's practices.
  expect(await told(elsewhere.id)).toEqual([])
})

test('a city that has events to come is told, and no more once they are over', async () => {
  const [begins, other] = [await makeTeam(), await makeTeam()]
  const viewer = await savedBy('?has=events')
  const { endsAt } = await openEvent(begins)
  const calledOff = await openEvent(other)
  await cancelEvent(other.viewer, { id: calledOff.id, scope: 'one', reason: 'Floods' })
  await tellMatches(noWords, later(10))
  expect(await told(viewer.id)).toMatchObject([{ params: { count: 1, cities: begins.city.name } }])
  const withEvents = async () => {
    const { data } = await listCities(CityFilters.parse({ has: ['events'] }), { locale: 'en' })
    return data.map(({ slug }) => slug)
  }
  const shown = await withEvents()
  expect(shown).toContain(begins.city.slug)
  expect(shown).not.toContain(other.city.slug)
  // As it is once the event is over.
  await db.city.update({
    where: { id: begins.city.id },
    data: { eventsUntil: new Date(endsAt.getTime() - 60 * 86_400_000) },
  })
  expect(await withEvents()).not.toContain(begins.city.slug)
})

test('while search is down nothing is told and nothing is lost', async () => {
  const viewer = await savedBy('?q=river')
  const city = await makeCity()
  await tellMatches(async () => ({ ids: [], limited: true }), later(10))
  expect(await told(viewer.id)).toEqual([])
  await tellMatches(async () => ({ ids: [city.id], limited: false }), later(20))
  expect(await told(viewer.id)).toHaveLength(1)
})
