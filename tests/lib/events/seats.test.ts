import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { giveFeedback, markAttendance, tellAfterwards } from '@/lib/events/mutations/afterwards'
import { cancelEvent } from '@/lib/events/mutations/cancel-event'
import { answerHost, askHost } from '@/lib/events/mutations/hosts'
import {
  acceptSeat,
  cancelRegistration,
  confirmAgain,
  lapseOffers,
  register,
} from '@/lib/events/mutations/register'
import {
  changeEvent,
  discardEvent,
  duplicateEvent,
  publishEvent,
} from '@/lib/events/mutations/write-event'
import { getEvent } from '@/lib/events/queries/get-event'
import { EVENT_STATES, type EventState } from '@/lib/events/schema'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'
import { comeTo, DAY, dayIn, eventFields, openEvent, stateOf } from './support/events'

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error) => {
      if (error instanceof AppError) return error.key ?? error.code
      throw error
    },
  )

test('sixty at once for fifty seats: fifty come, ten wait in the order of arrival', {
  timeout: 60_000,
}, async () => {
  const event = await openEvent(await makeTeam(), { capacity: '50' })
  const viewers: Viewer[] = []
  for (let made = 0; made < 60; made++) viewers.push(await makeViewer())
  await Promise.all(
    viewers.map((viewer) => register(viewer, { id: randomUUID(), eventId: event.id })),
  )
  const rows = await db.registration.findMany({
    where: { eventId: event.id },
    orderBy: { place: 'asc' },
  })
  expect(rows.map(({ place }) => place)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  )
  expect(rows.map(({ state }) => state)).toEqual([
    ...Array(50).fill('confirmed'),
    ...Array(10).fill('waiting'),
  ])
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
    ...{ taken: 50, arrivals: 60 },
  })
})

test('a seat that comes free is offered to the first in line, for a time, and then to the next', async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { capacity: '1' })
  const [first, second, third] = [
    ...[await comeTo(event.id), await comeTo(event.id), await comeTo(event.id)],
  ] as const
  expect([first.state, second.state, third.state]).toEqual(['confirmed', 'waiting', 'waiting'])
  await cancelRegistration(first.viewer, { id: first.id })
  expect(await stateOf(second.id)).toBe('offered')
  // Nobody gets it meanwhile: not even who comes now.
  expect((await comeTo(event.id)).state).toBe('waiting')
  expect(await refusal(acceptSeat(third.viewer, { id: second.id }))).toBe('not_found')
  expect(await refusal(acceptSeat(third.viewer, { id: third.id }))).toBe('events.offerOver')
  const late = new Date(Date.now() + 3 * DAY)
  await lapseOffers(late)
  await lapseOffers(late)
  expect([await stateOf(second.id), await stateOf(third.id)]).toEqual(['lapsed', 'offered'])
  expect(await refusal(acceptSeat(second.viewer, { id: second.id }))).toBe('events.offerOver')
  await acceptSeat(third.viewer, { id: third.id })
  expect(await stateOf(third.id)).toBe('confirmed')
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({ taken: 1 })
})

test('who comes twice has one seat; who gave it back comes again at the end of the line', async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { capacity: '1', questions: ['Why?'] })
  const viewer = await makeViewer()
  const form = { id: randomUUID(), eventId: event.id, answers: ['To learn.'] }
  await expect(register(viewer, { ...form, answers: [] })).rejects.toMatchObject({
    details: { problems: { answers: { key: 'events.answersMissing' } } },
  })
  await register(viewer, form)
  expect(await register(viewer, form)).toEqual({ id: form.id, state: 'confirmed' })
  expect(await refusal(register(viewer, { ...form, id: randomUUID() }))).toBe('events.twice')
  const next = await comeTo(event.id, { answers: ['Too.'] })
  await cancelRegistration(viewer, { id: form.id })
  expect(await register(viewer, { ...form, id: randomUUID() })).toMatchObject({ state: 'waiting' })
  expect(await stateOf(next.id)).toBe('offered')
  expect(await db.registration.count({ where: { eventId: event.id } })).toBe(2)
})

test('outside of its window, for what is not there, for somebody else’s city, nobody registers', async () => {
  const team = await makeTeam()
  const viewer = await makeViewer()
  const come = (eventId: string, more: object = {}, now?: Date) =>
    refusal(register(viewer, { id: randomUUID(), eventId, ...more }, now))
  const event = await openEvent(team, {
    ...{ opensLocal: `${dayIn(5)}T10:00`, closesLocal: `${dayIn(20)}T10:00` },
  })
  expect(await come(event.id)).toBe('events.notYetOpen')
  expect(await come(event.id, {}, new Date(Date.now() + 21 * DAY))).toBe('events.registrationOver')
  expect(await come(event.id, {}, new Date(Date.now() + 40 * DAY))).toBe('events.isOver')
  const elsewhere = await makeCity()
  const inside = new Date(Date.now() + 10 * DAY)
  expect(await come(event.id, { cityId: elsewhere.id }, inside)).toBe('errors.notYours')
  const members = await openEvent(team, { guests: undefined })
  expect(await come(members.id)).toBe('events.membersOnly')
  const hidden = await openEvent(team)
  await db.event.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } })
  expect(await come(hidden.id)).toBe('not_found')
  await cancelEvent(team.viewer, { id: members.id, reason: 'The hall burnt down.' })
  expect(await come(members.id, { cityId: '' })).toBe('events.isCancelled')
  expect(await db.registration.count({ where: { userId: viewer.id } })).toBe(0)
})

test('more room takes in who waits; less asks what to do with those who are seated', async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { capacity: '2' })
  const people = [await comeTo(event.id), await comeTo(event.id), await comeTo(event.id)]
  const change = async (more: object) => {
    const { version, startLocal, endLocal } = await db.event.findUniqueOrThrow({
      where: { id: event.id },
    })
    return changeEvent(team.viewer, {
      ...{ id: event.id, version, ...eventFields({ startLocal, endLocal, ...more }) },
    })
  }
  const states = () => Promise.all(people.map(({ id }) => stateOf(id)))
  await change({ capacity: '3' })
  expect(await states()).toEqual(['confirmed', 'confirmed', 'offered'])
  await expect(change({ capacity: '1' })).rejects.toMatchObject({
    details: { problems: { capacity: { values: { taken: 3 } }, whenFull: {} } },
  })
  await change({ capacity: '1', whenFull: 'wait' })
  expect(await states()).toEqual(['confirmed', 'waiting', 'waiting'])
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({ taken: 1 })
  await change({ capacity: '' })
  expect(await states()).toEqual(['confirmed', 'offered', 'offered'])
})

test('a new time asks everyone again, tells calendars, and keeps the seats', async () => {
  const team = await makeTeam()
  const event = await openEvent(team)
  const guest = await comeTo(event.id)
  await changeEvent(team.viewer, {
    ...{ id: event.id, version: 1, ...eventFields({ endLocal: `${dayIn(30)}T12:00` }) },
  })
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({
    ...{ sequence: 1, movedFrom: event.startsAt },
  })
  const asked = () => db.registration.findUniqueOrThrow({ where: { id: guest.id } })
  expect(await asked()).toMatchObject({ state: 'confirmed', asksAgain: true })
  await confirmAgain(guest.viewer, { id: guest.id })
  expect(await asked()).toMatchObject({ asksAgain: false })
})

test('a co-organiser is named once it agrees', async () => {
  const [team, host] = [await makeTeam(), await makeTeam()]
  const event = await openEvent(team)
  await askHost(team.viewer, { id: event.id, slug: host.city.slug })
  const named = async () => (await getEvent(event.slug, 'en'))?.hosts.map(({ id }) => id)
  expect(await named()).toEqual([])
  const answer = (viewer: Viewer) =>
    answerHost(viewer, { id: event.id, cityId: host.city.id, answer: 'agree' })
  expect(await refusal(answer(team.viewer))).toBe('errors.notYours')
  await answer(host.viewer)
  expect(await named()).toEqual([host.city.id])
  expect(await refusal(askHost(team.viewer, { id: event.id, slug: team.city.slug }))).toBe(
    'events.ownCity',
  )
})

test('afterwards: who came is counted from five on, and each says how it was', async () => {
  const team = await makeTeam()
  const event = await openEvent(team)
  const people = await Promise.all(Array.from({ length: 6 }, () => comeTo(event.id)))
  const after = new Date(event.endsAt.getTime() + 1000)
  const came = people.slice(0, 5).map(({ id }) => id)
  const mark = (now?: Date) => markAttendance(team.viewer, { eventId: event.id, came }, now)
  expect(await refusal(mark())).toBe('events.notYetBegun')
  await mark(after)
  expect((await getEvent(event.slug, 'en'))?.reached).toEqual({
    people: 5,
    cities: 0,
    countries: 0,
  })
  await markAttendance(team.viewer, { eventId: event.id, came: came.slice(1) }, after)
  expect((await getEvent(event.slug, 'en'))?.reached).toBeNull()
  const [guest] = people
  const feedback = { id: guest?.id, useful: '5', level: 'right', words: '' }
  if (guest) {
    expect(await refusal(giveFeedback(guest.viewer, feedback))).toBe('events.notYetBegun')
    await giveFeedback(guest.viewer, feedback, after)
  }
  expect(await refusal(giveFeedback(team.viewer, feedback, after))).toBe('not_found')
  const tell = (materials: string) =>
    tellAfterwards(team.viewer, { id: event.id, materials, recording: '' })
  await expect(tell('javascript:alert(1) Slides')).rejects.toMatchObject({
    details: { problems: { materials: { key: 'events.materialsWrong' } } },
  })
  await tell('https://example.org/slides Slides of the day')
  expect((await getEvent(event.slug, 'en'))?.materials).toEqual([
    { url: 'https://example.org/slides', label: 'Slides of the day' },
  ])
})

type World = { id: string; team: Team; version: number }
type Attempt = (viewer: Viewer, world: World) => Promise<unknown>

/** Each action as a form sends it, and the states in which it leads anywhere; written out by hand. */
const ACTIONS: Record<string, { from: EventState[]; by: string[]; attempt: Attempt }> = {
  change: {
    from: ['draft', 'published'],
    by: ['coordinator', 'contributor if draft'],
    attempt: (viewer, { id, version }) => changeEvent(viewer, { id, version, ...eventFields() }),
  },
  publish: {
    // What is public already stays so, and says nothing new.
    from: ['draft', 'published'],
    by: ['coordinator'],
    attempt: (viewer, { id }) => publishEvent(viewer, { id }),
  },
  discard: {
    from: ['draft'],
    by: ['coordinator', 'contributor'],
    attempt: (viewer, { id }) => discardEvent(viewer, { id }),
  },
  duplicate: {
    from: ['draft', 'published', 'cancelled'],
    by: ['coordinator', 'contributor'],
    attempt: (viewer, { id }) => duplicateEvent(viewer, { id, newId: randomUUID() }),
  },
  cancel: {
    from: ['published', 'cancelled'],
    by: ['coordinator'],
    attempt: (viewer, { id }) => cancelEvent(viewer, { id, reason: 'No heating.' }),
  },
}
const ACTORS = ['coordinator', 'contributor', 'other', 'secretariat', 'registered'] as const

test.each(EVENT_STATES)(
  'an event that is %s is moved by its own people alone',
  { timeout: 60_000 },
  async (state) => {
    const [team, other] = [await makeTeam(), await makeTeam()]
    const people: Record<(typeof ACTORS)[number], Viewer> = {
      coordinator: team.viewer,
      contributor: await makeViewer([{ role: 'contributor', scope: { city: team.city.id } }]),
      other: other.viewer,
      secretariat: await makeViewer([{ role: 'secretariat', scope: 'network' }]),
      registered: await makeViewer(),
    }
    const wrong: string[] = []
    for (const [name, { from, by, attempt }] of Object.entries(ACTIONS))
      for (const actor of ACTORS) {
        const { id, version } = await openEvent(team)
        await db.event.update({ where: { id }, data: { state } })
        const may = by.includes(actor) || (state === 'draft' && by.includes(`${actor} if draft`))
        const expected = from.includes(state) && may
        const got = await refusal(attempt(people[actor], { id, team, version }))
        if ((got === 'allowed') !== expected) wrong.push(`${actor} ${name}: ${got}`)
      }
    expect(wrong).toEqual([])
  },
)
