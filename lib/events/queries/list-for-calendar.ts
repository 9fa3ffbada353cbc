import 'server-only'
import { db } from '@/lib/core/db'
import { hashSecret } from '@/lib/core/seal'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import type { EventView } from '../address'
import { eventWhere, PUBLIC_EVENT } from '../filters'
import { SEATED } from '../schema'
import { eventInList, listEventsById, toEventRow } from './list-events'

const DAY = 86_400_000
/** Whoever subscribes keeps what was for so many days. */
const DAYS_BACK = 90
/** No event is later. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z')
const MOST = 5000

/**
 * The events of a view for those who subscribe to it: what was lately and what was called off are there as well, so
 * that their calendars can tell them.
 */
export async function listForCalendar(
  view: EventView,
  locale: Locale,
  ids?: string[],
  now = new Date(),
) {
  const between = {
    from: new Date(now.getTime() - DAYS_BACK * DAY),
    to: view.when === 'past' ? now : END_OF_TIME,
  }
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e.id from "Event" e where ${eventWhere(view, { ids, between })}
    order by e."startsAt", e.id limit ${MOST}`
  return listEventsById(
    rows.map(({ id }) => id),
    locale,
  )
}

/**
 * The calendar behind a secret address: all that its owner has a seat at, also where it was called off. Null where
 * there is none, or no longer.
 */
export async function getPrivateCalendar(secret: string) {
  const owner = await db.user.findFirst({
    where: { calendarHash: hashSecret(secret), deletedAt: null },
    select: {
      locale: true,
      registrations: {
        where: { state: { in: [...SEATED] }, event: PUBLIC_EVENT },
        select: { state: true, event: { select: eventInList } },
        orderBy: { event: { startsAt: 'asc' } },
      },
    },
  })
  if (!owner) return null
  const locale = isLocale(owner.locale) ? owner.locale : DEFAULT_LOCALE
  return {
    locale,
    events: owner.registrations.map(({ state, event }) => ({
      ...toEventRow(event, locale),
      isTentative: state === 'offered',
    })),
  }
}
