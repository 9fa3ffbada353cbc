import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { queueMail } from '@/lib/mail/queue-mail'
import { ownEvent, recordEvent } from '../own-event'
import { WriteToPeople } from '../schema'

const LETTERS = { points: 5, seconds: 24 * 3600 }
const TIMEOUT = 60_000

const STATES = {
  all: ['confirmed', 'offered', 'waiting'],
  confirmed: ['confirmed', 'offered'],
  waiting: ['waiting'],
} as const

/** A message of the organiser to those who come, or who wait, by mail; nobody sees an address. */
export async function writeToPeople(viewer: Viewer, input: unknown) {
  const { id, to, subject, body } = parse(WriteToPeople, input)
  return db.$transaction(
    async (tx) => {
      const event = await ownEvent(tx, viewer, id, 'event.publish')
      if (event.state === 'draft') refuse('conflict', 'events.isDraft')
      await limit('event-letter', id, LETTERS)
      const people = await tx.registration.findMany({
        where: { eventId: id, state: { in: [...STATES[to]] }, user: { deletedAt: null } },
        select: { userId: true, user: { select: { email: true, locale: true } } },
      })
      const letter = crypto.randomUUID()
      for (const { userId, user } of people)
        if (user.email)
          await queueMail(tx, {
            ...{ template: 'event-letter', key: `letter:${letter}:${userId}`, userId },
            ...{ address: user.email, locale: user.locale },
            params: {
              ...{ title: event.title, slug: event.slug, subject, body },
              language: viewer.locale,
            },
          })
      await recordEvent(tx, viewer.id, event, {
        verb: 'written-to',
        fields: { people: { from: null, to: people.length } },
      })
      return { count: people.length }
    },
    { timeout: TIMEOUT },
  )
}
