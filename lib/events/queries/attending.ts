import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { citiesOf, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { JOIN_BEFORE } from '../schema'
import { takesSeat } from '../seats'
import { getEvent } from './get-event'

const MINUTE = 60_000

/** What the viewer is registered for: what comes next first, then what was, the latest first. */
export async function listOwnEvents(viewer: Viewer, now = new Date()) {
  ensure(viewer, 'event.register')
  const [rows, user] = await Promise.all([
    db.registration.findMany({
      where: { userId: viewer.id, event: { state: { not: 'draft' } } },
      select: {
        ...{ id: true, state: true, offeredUntil: true, asksAgain: true, attended: true },
        feedback: true,
        event: {
          select: {
            ...{ slug: true, title: true, language: true, state: true, zone: true },
            ...{ startsAt: true, endsAt: true, kind: true },
          },
        },
      },
      orderBy: { event: { startsAt: 'asc' } },
    }),
    db.user.findUnique({
      where: { id: viewer.id },
      select: { timezone: true, calendarHash: true },
    }),
  ])
  const seats = rows.map(({ feedback, ...row }) => ({ ...row, hasSaid: feedback !== null }))
  return {
    coming: seats.filter(({ event }) => event.endsAt > now),
    past: seats.filter(({ event }) => event.endsAt <= now).reverse(),
    timezone: user?.timezone ?? null,
    hasCalendar: Boolean(user?.calendarHash),
  }
}

export type OwnSeat = Awaited<ReturnType<typeof listOwnEvents>>['coming'][number]

/**
 * An event as somebody comes to it: their seat or their place in line, what is asked, and how to join. The join link is
 * there for a confirmed seat alone, from shortly before until the end.
 */
export async function getOwnEvent(viewer: Viewer, slug: string, locale: Locale, now = new Date()) {
  ensure(viewer, 'event.register')
  const event = await getEvent(slug, locale)
  if (!event) return null
  const [seat, extra, user, cities] = await Promise.all([
    db.registration.findUnique({
      where: { eventId_userId: { eventId: event.id, userId: viewer.id } },
      select: {
        ...{ id: true, state: true, place: true, offeredUntil: true, asksAgain: true },
        ...{ attended: true, feedback: true },
      },
    }),
    db.event.findUniqueOrThrow({
      where: { id: event.id },
      select: { joinLink: true, questions: true },
    }),
    db.user.findUnique({ where: { id: viewer.id }, select: { timezone: true } }),
    db.city.findMany({
      where: { id: { in: citiesOf(viewer) } },
      select: { id: true, name: true, names: true },
    }),
  ])
  const before =
    seat?.state === 'waiting'
      ? await db.registration.count({
          where: { eventId: event.id, state: 'waiting', place: { lt: seat.place } },
        })
      : 0
  const joinFrom = new Date(event.startsAt.getTime() - JOIN_BEFORE * MINUTE)
  const mayJoin =
    seat?.state === 'confirmed' &&
    event.state === 'published' &&
    now >= joinFrom &&
    now <= event.endsAt
  const { feedback, ...place } = seat ?? { feedback: null }
  return {
    event,
    seat: seat && { ...place, ...seat, feedback: feedback as Feedback | null, before },
    questions: extra.questions,
    cities: cities.map(({ id, name, names }) => ({
      ...{ id, name: nameIn(names, locale, name).name },
    })),
    timezone: user?.timezone ?? null,
    /** From when the link is shown, where there is one at all. */
    joinFrom: extra.joinLink && seat && takesSeat(seat.state) ? joinFrom : null,
    joinLink: mayJoin ? extra.joinLink : '',
    obstacle: obstacleOf(event, now),
    hasBegun: event.startsAt <= now,
  }
}

export type Feedback = { useful: number; level: string; words: string }
export type OwnEventPage = NonNullable<Awaited<ReturnType<typeof getOwnEvent>>>

type Window = { state: string; startsAt: Date; opensAt: Date | null; closesAt: Date | null }

/** Why nobody can register now; null where they can. */
function obstacleOf(
  { state, startsAt, opensAt, closesAt }: Window,
  now: Date,
): 'cancelled' | 'over' | 'early' | 'closed' | null {
  if (state === 'cancelled') return 'cancelled'
  if (startsAt <= now) return 'over'
  if (opensAt && opensAt > now) return 'early'
  return closesAt && closesAt <= now ? 'closed' : null
}
