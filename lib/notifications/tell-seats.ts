import 'server-only'
import { z } from 'zod'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { type News, type Said, saidOf } from '@/lib/events/said'
import { queueMail } from '@/lib/mail/queue-mail'
import { announce } from './announce'
import { changeSelect, fieldOf, type ToldChange } from './changes/change'

export const SEATS_TOPIC = 'seats'

const Message = z.object({ id: z.uuid() })
/** An event may have thousands of seats: so many people at a time. */
const BATCH = 100

/** Verbs of a registration that its owner gets a message of, whoever did it: calendars are told so. */
const OF_SEATS = ['registered', 'accepted', 'offered', 'lapsed', 'sent-to-wait', 'given-back']

const seatSelect = {
  ...{ id: true, state: true, userId: true },
  event: { select: { slug: true, title: true, state: true } },
  user: { select: { email: true, locale: true } },
} satisfies Prisma.RegistrationSelect
type Row = Prisma.RegistrationGetPayload<{ select: typeof seatSelect }>

/** Writes to everyone whose seat a recorded change concerns, once each. Safe to repeat. */
export async function tellSeats(message: unknown) {
  const { id } = Message.parse(message)
  const change = await db.change.findUnique({ where: { id }, select: changeSelect })
  const news = change && newsOf(change)
  if (!change || !news) return
  let after: string | undefined
  do {
    const rows = await db.registration.findMany({
      where: { ...concerned(change), user: { deletedAt: null } },
      select: seatSelect,
      orderBy: { id: 'asc' },
      take: BATCH,
      ...(after && { cursor: { id: after }, skip: 1 }),
    })
    await db.$transaction((tx) => tell(tx, change, news, rows), { timeout: 30_000 })
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined
  } while (after)
}

function newsOf({ subject, verb, ...change }: ToldChange): News | null {
  if (subject === 'registration') return OF_SEATS.includes(verb) ? 'seat' : null
  if (subject !== 'event') return null
  switch (verb) {
    case 'moved':
      return 'moved'
    case 'clock-followed':
      return 'clock'
    case 'cancelled':
      return 'seat'
    case 'updated':
      // Nothing else is news to calendars.
      return fieldOf({ subject, verb, ...change }, 'sequence') ? 'changed' : null
    default:
      return null
  }
}

function concerned({ subject, subjectId, at }: ToldChange): Prisma.RegistrationWhereInput {
  if (subject === 'registration')
    // Of what is called off everyone hears that, and nothing more.
    return { id: subjectId, event: { state: 'published', hiddenAt: null } }
  return {
    ...{ eventId: subjectId, state: { in: ['confirmed', 'offered', 'waiting'] } },
    // Who came later knows it as it is.
    ...{ createdAt: { lte: at }, event: { hiddenAt: null } },
  }
}

async function tell(tx: Tx, change: ToldChange, news: News, rows: Row[]) {
  const hadSeat = fieldOf(change, 'state')?.from === 'confirmed'
  const bySaid = new Map<Said, Row[]>()
  for (const row of rows) {
    const { id, userId, user } = row
    if (!user.email) continue
    await queueMail(tx, {
      ...{ template: 'registration', key: `seat:${id}:${change.id}`, address: user.email },
      ...{ userId, locale: user.locale, params: { id, news, hadSeat } },
    })
    const said = saidOf(news, { ...row, hadSeat })
    bySaid.set(said, [...(bySaid.get(said) ?? []), row])
  }
  for (const [what, told] of bySaid) {
    const [{ event } = { event: null }] = told
    // What somebody did themselves is no news to them.
    const userIds = told.flatMap(({ userId }) => (userId === change.actorId ? [] : userId))
    if (!event || userIds.length === 0) continue
    await announce(tx, {
      ...{ kind: 'seat-changed', key: `change:${change.id}`, why: 'own', userIds },
      ...{ href: `/my-events/${event.slug}`, params: () => ({ what, title: event.title }) },
    })
  }
}
