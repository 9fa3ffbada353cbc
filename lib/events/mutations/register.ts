import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { citiesOf, type Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { lockEvent } from '../own-event'
import { Register, RegistrationId } from '../schema'
import { giveBack, offerSeats, recordSeat } from '../seats'

const REGISTRATIONS = { points: 60, seconds: 3600 }

/**
 * Takes a seat, or a place in line where all are taken; never more seats than there are, in the order of arrival. Who
 * cancelled may come again, at the end of the line. Sent twice, it is one.
 * @throws `conflict` outside of the window, for what is cancelled or has begun, a second time, and for guests where only
 * member cities may come; `invalid` where a question was left open
 */
export async function register(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, eventId, cityId, guestFrom, answers } = parse(Register, input)
  ensure(viewer, 'event.register')
  await limit('register', viewer.id, REGISTRATIONS)
  if (cityId && !citiesOf(viewer).includes(cityId)) refuse('forbidden', 'errors.notYours')
  return db.$transaction(async (tx) => {
    const event = await tx.event.findFirst({
      where: { id: eventId, state: { not: 'draft' }, hiddenAt: null },
      select: {
        ...{ state: true, startsAt: true, opensAt: true, closesAt: true },
        ...{ questions: true, guests: true },
      },
    })
    if (!event) return notFound('Event')
    ensureOpen(event, now)
    if (!cityId && !event.guests) refuse('conflict', 'events.membersOnly')
    if (event.questions.some((_, index) => !answers[index]))
      refuse('invalid', 'errors.checkForm', {
        problems: { answers: { key: 'events.answersMissing' } },
      })
    const known = await tx.registration.findUnique({
      where: { eventId_userId: { eventId, userId: viewer.id } },
      select: { id: true, state: true },
    })
    if (known?.id === id && known.state !== 'cancelled') return { id, state: known.state }
    if (known && known.state !== 'cancelled' && known.state !== 'lapsed')
      refuse('conflict', 'events.twice')
    const said = { cityId, guestFrom: cityId ? '' : guestFrom, answers }
    const row = known?.id ?? id
    const fresh = {
      ...{ ...said, createdAt: now, cancelledAt: null, offeredUntil: null, reminded: [] },
      ...{ asksAgain: false, attended: null },
    }
    // The place is given below, when it is known.
    if (known)
      await tx.registration.update({ where: { id: row }, data: { ...fresh, state: 'waiting' } })
    else
      await tx.registration.create({
        data: { ...said, id, eventId, userId: viewer.id, state: 'waiting', place: 0 },
      })
    await recordSeat(tx, viewer.id, { id: row, userId: viewer.id, cityId }, 'registered')
    return { id: row, state: await seat(tx, eventId, row) }
  })
}

/**
 * Gives the next place in line and, where there is room, a seat. Last of all and in one statement, because everybody
 * who registers at the same time waits for the row of the event until this is committed.
 */
async function seat(tx: Tx, eventId: string, id: string) {
  const [row] = await tx.$queryRaw<{ state: 'confirmed' | 'waiting' }[]>`
    with before as (
      select e.id, e.taken, e.capacity, exists (select from "Registration" w
          where w."eventId" = e.id and w.state = 'waiting' and w.place > 0 and w.id <> ${id}::uuid) as line
        from "Event" e where e.id = ${eventId}::uuid for no key update
    ), counted as (
      update "Event" e set arrivals = e.arrivals + 1,
        taken = e.taken + case when b.capacity is null or (b.taken < b.capacity and not b.line) then 1 else 0 end
      from before b where e.id = b.id
      returning e.arrivals, (b.capacity is null or (b.taken < b.capacity and not b.line)) as seated
    )
    update "Registration" r set place = c.arrivals,
      state = case when c.seated then 'confirmed' else 'waiting' end::"RegistrationState"
    from counted c where r.id = ${id}::uuid returning r.state::text as state`
  return row?.state ?? notFound('Registration')
}

/** Gives a seat back, or a place in line, until the event begins; the next in line is offered it. */
export async function cancelRegistration(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(RegistrationId, input)
  return db.$transaction(async (tx) => {
    const { registration, event } = await ownSeat(tx, viewer, id)
    if (registration.state === 'cancelled') return {}
    if (event.startsAt <= now) refuse('conflict', 'events.isOver')
    await giveBack(tx, viewer.id, { registration, event }, now)
    return {}
  })
}

/** Takes a seat that came free. @throws `conflict` where its term has passed */
export async function acceptSeat(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(RegistrationId, input)
  return db.$transaction(async (tx) => {
    const { registration, event } = await ownSeat(tx, viewer, id)
    if (registration.state === 'confirmed') return {}
    const { offeredUntil } = registration
    const isOffered = registration.state === 'offered' && offeredUntil && offeredUntil > now
    if (!isOffered || event.state !== 'published') refuse('conflict', 'events.offerOver')
    await tx.registration.update({
      where: { id },
      data: { state: 'confirmed', offeredUntil: null },
    })
    await recordSeat(tx, viewer.id, registration, 'accepted')
    return {}
  })
}

/** Still comes, although the time was changed. */
export async function confirmAgain(viewer: Viewer, input: unknown) {
  const { id } = parse(RegistrationId, input)
  return db.$transaction(async (tx) => {
    const { registration } = await ownSeat(tx, viewer, id)
    if (!registration.asksAgain) return {}
    await tx.registration.update({ where: { id }, data: { asksAgain: false } })
    await recordSeat(tx, viewer.id, registration, 'confirmed-again')
    return {}
  })
}

/** Seats that were offered and not taken in time go to the next in line: the work of the clock. Safe to repeat. */
export async function lapseOffers(now: Date) {
  const due = await db.registration.findMany({
    where: { state: 'offered', offeredUntil: { lte: now } },
    select: { id: true, eventId: true },
  })
  for (const { id, eventId } of due)
    await db.$transaction(async (tx) => {
      const event = await lockEvent(tx, eventId)
      const { count } = await tx.registration.updateMany({
        where: { id, state: 'offered', offeredUntil: { lte: now } },
        data: { state: 'lapsed', offeredUntil: null },
      })
      if (!event || count === 0) return
      await tx.event.update({ where: { id: eventId }, data: { taken: { decrement: 1 } } })
      const registration = await tx.registration.findUniqueOrThrow({
        where: { id },
        select: { id: true, userId: true, cityId: true },
      })
      await recordSeat(tx, null, registration, 'lapsed')
      if (event.state === 'published') await offerSeats(tx, event, now)
    })
}

type Window = { state: string; startsAt: Date; opensAt: Date | null; closesAt: Date | null }

function ensureOpen({ state, startsAt, opensAt, closesAt }: Window, now: Date) {
  if (state === 'cancelled') refuse('conflict', 'events.isCancelled')
  if (startsAt <= now) refuse('conflict', 'events.isOver')
  if (opensAt && opensAt > now) refuse('conflict', 'events.notYetOpen')
  if (closesAt && closesAt <= now) refuse('conflict', 'events.registrationOver')
}

/** @throws `not_found` for what is somebody else's. The event is locked first, always. */
async function ownSeat(tx: Tx, viewer: Viewer, id: string) {
  ensure(viewer, 'event.register')
  const found = await tx.registration.findFirst({
    where: { id, userId: viewer.id },
    select: { eventId: true },
  })
  const event = found && (await lockEvent(tx, found.eventId))
  if (!event) return notFound('Registration')
  const registration = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, userId: true, cityId: true, state: true, offeredUntil: true },
      asksAgain: true,
    },
  })
  return { registration, event }
}
