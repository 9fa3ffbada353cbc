import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { PUBLIC_EVENT } from '../filters'
import { eventInList, toEventRow } from './list-events'

/** A registration with whose it is and what for, to write to them; null where either is gone or hidden. */
export async function getSeat(id: string, locale: Locale) {
  const row = await db.registration.findFirst({
    where: { id, event: PUBLIC_EVENT, user: { deletedAt: null } },
    select: {
      ...{ state: true, offeredUntil: true, asksAgain: true },
      event: { select: { ...eventInList, joinLink: true } },
      user: { select: { email: true, name: true, timezone: true } },
    },
  })
  if (!row?.user.email) return null
  const { joinLink, ...event } = row.event
  const { email, name, timezone } = row.user
  return {
    ...row,
    event: { ...toEventRow(event, locale), hasLink: joinLink !== '' },
    user: { address: email, name, timezone },
  }
}
export type Seat = NonNullable<Awaited<ReturnType<typeof getSeat>>>
