import { expect, test } from 'vitest'
import { GET as getPrivate } from '@/app/api/calendar/[secret]/route'
import { GET as getEventIcs } from '@/app/api/events/[slug]/ics/route'
import { GET as getEventsIcs } from '@/app/api/v1/events.ics/route'
import { db } from '@/lib/core/db'
import { vtimezone } from '@/lib/core/vtimezone'
import { changesOf, readWall } from '@/lib/core/wall-clock'
import { type CalendarEvent, writeEvent } from '@/lib/events/calendar/write-calendar'
import { endCalendarAddress, makeCalendarAddress } from '@/lib/events/mutations/calendar-address'
import { cancelEvent } from '@/lib/events/mutations/cancel-event'
import { cancelRegistration } from '@/lib/events/mutations/register'
import { changeEvent } from '@/lib/events/mutations/write-event'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { readCalendar } from './support/calendars'
import { comeTo, DAY, dayIn, eventFields, openEvent } from './support/events'

function event(more: Partial<CalendarEvent> & Pick<CalendarEvent, 'startLocal' | 'zone'>) {
  const { startLocal, zone } = more
  const endLocal = more.endLocal ?? `${startLocal.slice(0, 11)}23:59`
  const startsAt = readWall(startLocal, zone, 'earlier').at ?? new Date(0)
  const endsAt = readWall(endLocal, zone, 'later').at ?? new Date(0)
  return {
    ...({ uid: 'one', sequence: 0, slug: 'one', state: 'published', kind: 'webinar' } as const),
    ...({ title: 'One', body: 'Words.', mode: 'online', venue: '', address: '' } as const),
    ...{ lat: null, lon: null, cancelReason: '', updatedAt: new Date('2027-01-01T00:00Z') },
    ...{ endLocal, startsAt, endsAt, ...more },
  }
}

async function read(more: Parameters<typeof event>[0]) {
  const text = await writeEvent(event(more), 'en')
  const [found] = readCalendar(text).events
  if (!found) throw new Error('No event')
  return { ...found, text }
}

test('half past nine in São Paulo is the right moment, by what the file says of its zone alone', async () => {
  const { start, local, zone } = await read({
    ...{ startLocal: '2027-03-31T09:30', zone: 'America/Sao_Paulo' },
  })
  expect([start, local, zone]).toEqual([
    ...['2027-03-31T12:30:00.000Z', '2027-03-31T09:30:00', 'America/Sao_Paulo'],
  ])
})

test('so it is in odd zones, in the south, and on both sides of every change of the clocks', async () => {
  const zones = [
    ...['Asia/Kathmandu', 'Pacific/Chatham', 'Australia/Lord_Howe', 'America/St_Johns'],
    ...['America/Santiago', 'Europe/Dublin', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza'],
    ...['America/Asuncion', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Etc/UTC', 'UTC'],
  ]
  const wrong: string[] = []
  for (const zone of zones) {
    const changes = changesOf(zone, new Date('2026-06-01'), new Date('2028-12-31'))
    const days = changes.flatMap(({ at }) =>
      [-1, 0, 1].map((days) => new Date(at.getTime() + days * DAY).toISOString().slice(0, 10)),
    )
    for (const day of [...days, '2027-01-15', '2027-07-15'])
      for (const hour of ['00:45', '12:15']) {
        const given = event({ startLocal: `${day}T${hour}`, zone })
        if (readWall(given.startLocal, zone, 'earlier').problem) continue
        const { start, end } = await read(given)
        if (start !== given.startsAt.toISOString() || end !== given.endsAt.toISOString())
          wrong.push(`${zone} ${given.startLocal}: ${start} – ${end}`)
      }
  }
  expect(wrong).toEqual([])
})

test('the second of two equal hours is told in UTC, as no zone can say which is meant', async () => {
  const { start, text } = await read({
    ...{ startLocal: '2027-10-31T01:30', endLocal: '2027-10-31T03:00', zone: 'Europe/Dublin' },
    startsAt: new Date('2027-10-31T01:30:00Z'),
  })
  expect(start).toBe('2027-10-31T01:30:00.000Z')
  expect(text).toContain('DTSTART:20271031T013000Z')
})

test('a zone tells each change of its clocks once, and how they stood before the first', () => {
  const text = vtimezone('Europe/Dublin', new Date('2027-01-01'), new Date('2027-12-01'))
  expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toHaveLength(3)
  expect(text).toContain('DTSTART:20270328T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100')
  expect(text).toContain('DTSTART:20271031T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000')
})

test('commas, semicolons, line ends, long lines and Arabic come out as they went in', async () => {
  const words = 'Comma, semicolon; back\\slash: "quoted"'
  const arabic = 'مدينة التعلّم على ضفاف النهر، '.repeat(12).trim()
  const { summary, description, location, component, text } = await read({
    ...{ startLocal: '2027-05-01T10:00', zone: 'Asia/Amman', title: words, mode: 'in-person' },
    ...{ body: `${arabic}\n\n**Second** line; [a link](https://example.org), \\ and more` },
    ...{ venue: 'Hall; one', address: '1, Street\\', lat: 0, lon: -8.4756 },
  })
  expect(summary).toBe(words)
  expect(description).toBe(
    `${arabic}\n\nSecond line; a link, \\ and more\n\nhttp://localhost:3000/events/one`,
  )
  expect(location).toBe('Hall; one, 1, Street\\')
  expect(component.getFirstPropertyValue('categories')).toBe('Webinar')
  expect(component.getFirstPropertyValue('geo')).toEqual([0.000001, -8.4756])
  const lines = text.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
  expect(lines.at(-1)).toBe('')
})

const noParams = { params: Promise.resolve({}) }

async function feed(query: string, headers = {}) {
  const request = new Request(`http://localhost:3000/api/v1/events.ics${query}`, { headers })
  const response = await getEventsIcs(request, noParams)
  return { response, ...(response.status === 200 ? readCalendar(await response.text()) : {}) }
}

test('a view of the events is a calendar that updates and cancels', async () => {
  const [team, other] = [await makeTeam(), await makeTeam()]
  await db.country.create({
    data: {
      ...{ code: 'XE', iso3: 'XEX', region: 'arab-states', names: { en: 'XE' } },
      ...{ namesSource: 'test', aliases: [] },
    },
  })
  await db.city.update({ where: { id: other.city.id }, data: { countryCode: 'XE' } })
  const here = await openEvent(team, { joinLink: 'https://meet.example.org/secret' })
  const old = await openEvent(team)
  const since = {
    startsAt: new Date(Date.now() - 95 * DAY),
    endsAt: new Date(Date.now() - 94 * DAY),
  }
  await db.event.update({ where: { id: old.id }, data: since })
  await openEvent(other)
  const uids = async (query: string) => (await feed(query)).events?.map(({ uid }) => uid)
  expect(await uids('?region=africa')).toEqual([`${here.uid}@localhost`])
  expect(await uids('?region=africa&q=river')).toEqual([`${here.uid}@localhost`])
  expect(await uids('?region=africa&q=mountain')).toEqual([])
  const first = await feed('?region=africa')
  expect(first.name).toBe('Lyceum: Events · africa')
  expect(first.calendar?.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT1H')
  expect(first.calendar?.toString()).not.toContain('secret')
  expect(first.response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const known = { 'if-none-match': String(first.response.headers.get('etag')) }
  expect((await feed('?region=africa', known)).response.status).toBe(304)

  await changeEvent(team.viewer, {
    ...{ id: here.id, version: 1, ...eventFields({ startLocal: `${dayIn(30)}T10:00` }) },
  })
  const moved = await feed('?region=africa', known)
  expect(moved.events).toMatchObject([{ sequence: 1, status: 'CONFIRMED' }])
  expect(moved.events?.[0]?.local).toBe(`${dayIn(30)}T10:00:00`)
  await cancelEvent(team.viewer, { id: here.id, reason: 'The hall, burnt; sorry.' })
  const [cancelled] = (await feed('?region=africa&lang=fr')).events ?? []
  expect(cancelled).toMatchObject({ sequence: 2, status: 'CANCELLED' })
  expect(cancelled?.description).toMatch(/^Annulé : The hall, burnt; sorry\./)
  expect((await feed('?region=atlantis')).response.status).toBe(400)
})

test('an event is a file of its own; a draft is none', async () => {
  const team = await makeTeam()
  const open = await openEvent(team)
  const get = (slug: string) =>
    getEventIcs(new Request(`http://localhost:3000/api/events/${slug}/ics?lang=ar`), {
      params: Promise.resolve({ slug }),
    })
  const { events } = readCalendar(await (await get(open.slug)).text())
  expect(events).toMatchObject([{ uid: `${open.uid}@localhost`, status: 'CONFIRMED' }])
  expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
    `http://localhost:3000/ar/events/${open.slug}`,
  )
  await db.event.update({ where: { id: open.id }, data: { state: 'draft' } })
  expect((await get(open.slug)).status).toBe(404)
})

test('the private calendar holds what somebody has a seat at, and is gone after its end', async () => {
  const team = await makeTeam()
  const [one, full, left] = [
    await openEvent(team),
    await openEvent(team, { capacity: '1' }),
    await openEvent(team),
  ]
  const { viewer } = await comeTo(one.id)
  const { register } = await import('@/lib/events/mutations/register')
  const come = (eventId: string) => register(viewer, { id: crypto.randomUUID(), eventId })
  const before = await comeTo(full.id)
  await come(full.id)
  await cancelRegistration(viewer, { id: (await come(left.id)).id })
  const { secret } = await makeCalendarAddress(viewer)
  const get = async (word = secret) =>
    getPrivate(new Request('http://localhost:3000/'), { params: Promise.resolve({ secret: word }) })
  const statuses = async () => {
    const { events } = readCalendar(await (await get()).text())
    return Object.fromEntries(events.map(({ uid, status }) => [uid.split('@')[0], status]))
  }
  // On the waiting list there is no seat yet.
  expect(await statuses()).toEqual({ [one.uid]: 'CONFIRMED' })
  await cancelRegistration(before.viewer, { id: before.id })
  await cancelEvent(team.viewer, { id: one.id, reason: 'No heating.' })
  expect(await statuses()).toEqual({ [one.uid]: 'CANCELLED', [full.uid]: 'TENTATIVE' })
  const response = await get()
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect((await get('guessed')).status).toBe(404)
  await endCalendarAddress(viewer)
  expect((await get()).status).toBe(404)
})
