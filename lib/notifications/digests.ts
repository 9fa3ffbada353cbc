import 'server-only'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { queueMail } from '@/lib/mail/queue-mail'
import { paceOf } from './announce'
import { Item, PACED_KINDS, type PacedKind } from './schema'

/** When digests go out, in the reader's own time. */
const HOUR = 7
/** What is older was turned on again later, and is no news. In milliseconds. */
const NEWS = 8 * 86_400_000
const MONDAY = 'Mon'

type Reader = { id: string; timezone: string | null }

/** Sends everyone whose morning has come what gathered for them; the clock is passed in. Safe to repeat. */
export async function sendDigests(now: Date) {
  const readers = await db.user.findMany({
    where: { deletedAt: null, email: { not: null }, notifications: { some: waiting(now) } },
    select: { id: true, timezone: true },
  })
  for (const reader of readers) {
    const { day, hour, weekday } = localTime(now, reader.timezone)
    if (hour < HOUR) continue
    await db.$transaction((tx) => sendDigest(tx, reader, { pace: 'daily', day, now }))
    if (weekday === MONDAY)
      await db.$transaction((tx) => sendDigest(tx, reader, { pace: 'weekly', day, now }))
  }
}

type Due = { pace: 'daily' | 'weekly'; day: string; now: Date }

/** The message and the marks of what is in it are kept together or not at all. */
async function sendDigest(tx: Tx, { id }: Reader, { pace, day, now }: Due) {
  // Two workers at once: the second waits here, and finds the message.
  await tx.$queryRaw`select id from "User" where id = ${id}::uuid for update`
  const key = `digest:${pace}:${id}:${day}`
  if (await tx.mail.findUnique({ where: { key }, select: { id: true } })) return
  const user = await tx.user.findUnique({
    where: { id },
    select: { email: true, locale: true, preferences: true },
  })
  if (!user?.email) return
  const kinds = PACED_KINDS.filter(
    (kind) =>
      paceOf(
        kind,
        user.preferences.filter((each) => each.kind === kind),
      ) === pace,
  )
  const rows = await tx.notification.findMany({
    where: { userId: id, ...waiting(now, kinds) },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, params: true, href: true, why: true },
  })
  if (rows.length === 0) return
  const items = rows.map((row) => Item.parse(row))
  await queueMail(tx, {
    ...{ template: 'digest', key, address: user.email, userId: id, locale: user.locale },
    ...{ unsubscribe: pace, params: { pace, items } },
  })
  await tx.notification.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { mailedAt: now },
  })
}

function waiting(now: Date, kinds: readonly PacedKind[] = PACED_KINDS) {
  return {
    ...{ kind: { in: [...kinds] }, mailedAt: null, readAt: null },
    createdAt: { gt: new Date(now.getTime() - NEWS) },
  } satisfies Prisma.NotificationWhereInput
}

function localTime(now: Date, timezone: string | null) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: timezone ?? 'UTC', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', weekday: 'short' },
  }).formatToParts(now)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    weekday: part('weekday').slice(0, 3),
  }
}
