import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { dayIn } from '@/lib/core/days'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { type FairTimeView, MOST_CITIES } from '../address'
import { proposeSlots, takeTurns } from '../fair-time'
import { getEventDesk } from './organiser'

const PROPOSED = 6
const DAY = 86_400_000

/**
 * When cities could meet: the slots that put the least on them, or, for several meetings a week apart, one for each by
 * turns. The cities are those of the address, and of an event of the viewer's own: its organisers, whom it asked, and who
 * registered.
 */
export async function getFairTimes(
  viewer: Viewer,
  view: FairTimeView,
  locale: Locale,
  now = new Date(),
) {
  const event = view.event ? await getEventDesk(viewer, view.event, locale) : null
  const rows = await db.city.findMany({
    where: {
      OR: [{ slug: { in: view.with } }, ...(event ? partOf(event.id, event.city?.id) : [])],
    },
    select: { slug: true, name: true, names: true, timezone: true },
    take: MOST_CITIES,
  })
  const cities = rows
    .map(({ slug, name, names, timezone }) => ({
      ...{ slug, zone: timezone, name: nameIn(names, locale, name).name },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const first = view.from ?? dayIn('UTC', new Date(now.getTime() + DAY))
  // Not in the past, whatever day was asked for.
  const from = new Date(Math.max(Date.parse(`${first}T00:00Z`), now.getTime()))
  const seats = cities.map(({ slug, zone }) => ({ id: slug, zone }))
  const slots =
    seats.length === 0
      ? []
      : view.meetings > 1
        ? takeTurns(
            seats,
            Array.from({ length: view.meetings }, (_, week) => {
              return new Date(from.getTime() + week * 7 * DAY)
            }),
            view.minutes,
          )
        : proposeSlots(seats, { from, days: view.days, minutes: view.minutes }).slice(0, PROPOSED)
  return { event, cities, slots, from: first }
}

export type FairTimes = Awaited<ReturnType<typeof getFairTimes>>

function partOf(eventId: string, cityId: string | undefined): Prisma.CityWhereInput[] {
  return [
    ...(cityId ? [{ id: cityId }] : []),
    { eventsHosted: { some: { eventId, refusedAt: null } } },
    { eventInvitations: { some: { eventId } } },
    { registrations: { some: { eventId, state: { in: ['confirmed', 'offered', 'waiting'] } } } },
  ]
}
