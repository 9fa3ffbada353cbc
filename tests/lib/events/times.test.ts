import '@/tests/support/seeded-database'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { changesOf, isZone, offsetAt, readWall, wallAt } from '@/lib/core/wall-clock'
import { proposeSlots, takeTurns } from '@/lib/events/fair-time'
import { followClocks } from '@/lib/events/mutations/follow-clocks'
import { repeatEvent } from '@/lib/events/mutations/repeat-event'
import { changeEvent, draftEvent, publishEvent } from '@/lib/events/mutations/write-event'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { DAY, draftOf, eventFields, openEvent } from './support/events'

test('half past nine in São Paulo is what it is in Seoul and in Cairo', () => {
  const { at } = readWall('2027-03-31T09:30', 'America/Sao_Paulo')
  expect(at?.toISOString()).toBe('2027-03-31T12:30:00.000Z')
  if (!at) return
  expect(wallAt(at, 'Asia/Seoul')).toBe('2027-03-31T21:30')
  expect(wallAt(at, 'Africa/Cairo')).toBe('2027-03-31T14:30')
})

test('in the zones of all members, over every edge from 2024 to 2030, a time on the wall is read back as itself', async () => {
  const rows = await db.city.findMany({ distinct: ['timezone'], select: { timezone: true } })
  const zones = rows.map(({ timezone }) => timezone)
  expect(zones.length).toBeGreaterThan(50)
  expect(zones.filter((zone) => !isZone(zone))).toEqual([])
  const [from, to] = [new Date('2024-01-01T00:00Z'), new Date('2030-12-31T00:00Z')]
  let edges = 0
  for (const zone of zones)
    for (const { at, before, after } of changesOf(zone, from, to)) {
      edges += 1
      expect(offsetAt(at, zone)).toBe(after)
      const minutes = after - before
      // What clocks would have shown had they not been set, half of the jump later.
      const unset = new Date(at.getTime() + before * 60_000 + (Math.abs(minutes) / 2) * 60_000)
      const onWall = unset.toISOString().slice(0, 16)
      if (minutes > 0) expect(readWall(onWall, zone)).toEqual({ problem: 'gap' })
      else {
        const back = new Date(unset.getTime() + minutes * 60_000).toISOString().slice(0, 16)
        expect(readWall(back, zone)).toEqual({ problem: 'twice' })
        const [early, late] = (['earlier', 'later'] as const).map(
          (fold) => readWall(back, zone, fold).at,
        )
        expect((late?.getTime() ?? 0) - (early?.getTime() ?? 0)).toBe(-minutes * 60_000)
        for (const each of [early, late]) expect(each && wallAt(each, zone)).toBe(back)
      }
      for (const hours of [-30, -5, 7, 31]) {
        const moment = new Date(at.getTime() + hours * 3_600_000)
        const read = readWall(wallAt(moment, zone), zone)
        expect(read.problem === 'twice' || read.at?.getTime() === moment.getTime()).toBe(true)
      }
    }
  expect(edges).toBeGreaterThan(100)
})

test.each([
  ['a time that clocks jump over', { startLocal: '2027-03-28T01:30' }, 'startLocal', 'timeSkipped'],
  [
    'one that comes twice',
    { startLocal: '2027-10-31T01:30', endLocal: '2027-10-31T05:00' },
    'startLocal',
    'timeTwice',
  ],
  ['an unknown zone', { zone: 'Europe/Corc' }, 'zone', 'zoneUnknown'],
  [
    'an end before the start',
    { startLocal: '2027-05-01T10:00', endLocal: '2027-05-01T09:00' },
    'endLocal',
    'endFirst',
  ],
  ['no time', { startLocal: 'tomorrow' }, 'startLocal', 'timeWrong'],
  ['a link that is not https', { joinLink: 'http://example.org' }, 'joinLink', 'linkNotHttps'],
  ['no seat', { capacity: '0' }, 'capacity', 'capacityWrong'],
  [
    'a window that opens too late',
    {
      startLocal: '2027-05-01T10:00',
      endLocal: '2027-05-01T11:00',
      opensLocal: '2027-05-01T10:30',
    },
    'opensLocal',
    'opensLate',
  ],
  [
    'one that closes after the start',
    {
      startLocal: '2027-05-01T10:00',
      endLocal: '2027-05-01T11:00',
      closesLocal: '2027-05-01T10:30',
    },
    'closesLocal',
    'closesWrong',
  ],
])('%s is told beside its field, and nothing is kept', async (_, wrong, field, key) => {
  const team = await makeTeam()
  await expect(draftOf(team, { endLocal: '2027-12-01T09:00', ...wrong })).rejects.toMatchObject({
    details: { problems: { [field]: { key: `events.${key}` } } },
  })
  expect(await db.event.count({ where: { cityId: team.city.id } })).toBe(0)
})

test('of a time that comes twice one says which', async () => {
  const team = await makeTeam()
  const times = { startLocal: '2027-10-31T01:30', endLocal: '2027-10-31T03:00' }
  for (const [fold, at] of [
    ['earlier', '2027-10-31T00:30:00.000Z'],
    ['later', '2027-10-31T01:30:00.000Z'],
  ]) {
    const { id } = await draftOf(team, { ...times, fold })
    const event = await db.event.findUniqueOrThrow({ where: { id } })
    expect(event.startsAt.toISOString()).toBe(at)
  }
})

test('where a state changes its clocks, the wall keeps its word, and calendars hear of it', async () => {
  const team = await makeTeam()
  const event = await openEvent(team)
  const hourLater = (times: { startLocal: string; endLocal: string }) => ({
    startsAt: new Date(event.startsAt.getTime() + 3_600_000),
    endsAt: new Date(event.endsAt.getTime() + 3_600_000),
    ...{ opensAt: null, closesAt: null, times },
  })
  expect(await followClocks(new Date())).toBe(0)
  expect(await followClocks(new Date(), hourLater)).toBeGreaterThan(0)
  const after = await db.event.findUniqueOrThrow({ where: { id: event.id } })
  expect(after).toMatchObject({
    ...{ startLocal: event.startLocal, sequence: 1, movedFrom: event.startsAt },
  })
  expect(after.startsAt.getTime() - event.startsAt.getTime()).toBe(3_600_000)
  expect(await db.change.count({ where: { subjectId: event.id, verb: 'clock-followed' } })).toBe(1)
})

test('a series keeps its hour over the setting of clocks, leaves out what is excepted, and moves from one on', async () => {
  const team = await makeTeam()
  const { id } = await draftEvent(team.viewer, {
    ...{ id: randomUUID(), cityId: team.city.id },
    ...eventFields({ startLocal: '2027-10-11T09:30', endLocal: '2027-10-11T11:00' }),
  })
  await repeatEvent(team.viewer, {
    ...{ id, frequency: 'WEEKLY', count: '5', except: '2027-10-25' },
  })
  await publishEvent(team.viewer, { id })
  const all = async () =>
    db.event.findMany({ where: { cityId: team.city.id }, orderBy: { startsAt: 'asc' } })
  const series = await all()
  expect(series.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2027-10-11T08:30:00.000Z',
    '2027-10-18T08:30:00.000Z',
    // Winter time: an hour later for the rest of the world.
    '2027-11-01T09:30:00.000Z',
    '2027-11-08T09:30:00.000Z',
  ])
  expect(new Set(series.map(({ uid }) => uid)).size).toBe(4)
  expect(series.every(({ state, slug }) => state === 'published' && slug.includes('river'))).toBe(
    true,
  )

  const [, second] = series
  const change = (more: object) =>
    changeEvent(team.viewer, {
      ...{ id: second?.id, version: second?.version, scope: 'following' },
      ...eventFields({ startLocal: '2027-10-18T14:00', endLocal: '2027-10-18T15:00' }),
      ...more,
    })
  await change({ title: 'In the afternoon' })
  const moved = await all()
  expect(moved.map(({ startLocal, title }) => [startLocal, title])).toEqual([
    ['2027-10-11T09:30', 'Learning by the river'],
    ['2027-10-18T14:00', 'In the afternoon'],
    ['2027-11-01T14:00', 'In the afternoon'],
    ['2027-11-08T14:00', 'In the afternoon'],
  ])
  expect(moved.map(({ sequence }) => sequence)).toEqual([0, 1, 1, 1])
  await expect(change({})).rejects.toMatchObject({ code: 'conflict', key: 'errors.changed' })
})

test.each([
  ['never ends', {}, 'count', 'neverEnds'],
  ['never happens again', { until: '2027-01-01' }, 'until', 'neverHappens'],
  ['happens too often', { frequency: 'DAILY', count: '400' }, 'count', 'tooOften'],
])('a rule that %s is refused, and nothing is half done', async (_, rule, field, key) => {
  const team = await makeTeam()
  const { id } = await draftOf(team, {
    ...{ startLocal: '2027-05-01T10:00', endLocal: '2027-05-01T11:00' },
  })
  await expect(
    repeatEvent(team.viewer, { id, frequency: 'WEEKLY', ...rule }),
  ).rejects.toMatchObject({
    details: { problems: { [field]: { key: `events.${key}` } } },
  })
  expect(await db.event.count({ where: { cityId: team.city.id } })).toBe(1)
})

const SEATS = [
  { id: 'cork', zone: 'Europe/Dublin' },
  { id: 'medellin', zone: 'America/Bogota' },
  { id: 'suwon', zone: 'Asia/Seoul' },
]

test('a fair time keeps night hours few, and over a series the same city does not bear them all', () => {
  const from = new Date('2027-03-01T00:00Z')
  const [best, ...others] = proposeSlots(SEATS, { from, days: 1, minutes: 60 })
  expect(others).toHaveLength(47)
  expect(others.every(({ burden }) => burden >= (best?.burden ?? 0))).toBe(true)
  expect(best?.seats.map(({ id, local }) => [id, local.slice(11)])).toEqual(
    SEATS.map(({ id, zone }) => [id, wallAt(best?.startsAt ?? from, zone).slice(11)]),
  )
  // Two of the same place sit at the same hour, whatever is proposed.
  const twins = [...SEATS, { id: 'limerick', zone: 'Europe/Dublin' }]
  for (const { seats } of proposeSlots(twins, { from, days: 1, minutes: 60 }))
    expect(seats[3]?.local).toBe(seats[0]?.local)

  const starts = Array.from({ length: 6 }, (_, week) => new Date(from.getTime() + week * 7 * DAY))
  const turns = takeTurns(SEATS, starts, 60)
  const hard = SEATS.map(
    ({ id }) =>
      turns.filter(({ seats }) => seats.some((seat) => seat.id === id && seat.hours !== 'day'))
        .length,
  )
  expect(Math.max(...hard)).toBeLessThan(6)
  expect(hard.filter((times) => times > 0).length).toBeGreaterThan(1)
})
