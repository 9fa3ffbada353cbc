import 'server-only'
import type { Prisma, Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { type OutgoingMail, queueMail } from '@/lib/mail/queue-mail'
import { localeOr } from '@/lib/people/user-locale'
import { type Item, NOTIFICATION_KINDS, type NotificationKind, type Pace, type Why } from './schema'

export type Announcement = {
  kind: NotificationKind
  /** What makes it one of a kind for a person. */
  key: string
  href: string
  why: Why
  userIds: string[]
  /** The words that fill its text, in the reader's language. */
  params: (locale: Locale) => Item['params'] | Promise<Item['params']>
  /** A message that says more than the notification does, in its place. */
  mail?: Pick<OutgoingMail, 'template' | 'params'>
}

/** Tells each of these people once; where they want it at once, by mail too, in the same transaction. */
export async function announce(tx: Tx, { userIds, params, mail, ...about }: Announcement) {
  const people = await tx.user.findMany({
    where: { id: { in: userIds }, deletedAt: null },
    select: {
      ...{ id: true, email: true, locale: true },
      preferences: { where: { kind: about.kind }, select: { pace: true } },
    },
  })
  const rows = await Promise.all(
    people.map(async ({ id: userId, locale }) => ({
      ...about,
      userId,
      params: await params(localeOr(locale)),
    })),
  )
  // What is told already, or is being told by another worker, does not come back from here.
  const told = await tx.notification.createManyAndReturn({ data: rows, skipDuplicates: true })
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const { id, userId, kind, params, href, why } of told) {
    const person = byId.get(userId)
    if (!person?.email || paceOf(about.kind, person.preferences) !== 'at_once') continue
    await queueMail(tx, {
      ...{ key: `notification:${id}`, unsubscribe: kind },
      ...{ address: person.email, userId, locale: person.locale },
      template: 'notification',
      params: { kind, params: params as Prisma.InputJsonObject, href, why },
      ...mail,
    })
    await tx.notification.update({ where: { id }, data: { mailedAt: new Date() } })
  }
}

/** How often mail of a kind comes to somebody with these preferences. */
export function paceOf(kind: NotificationKind, chosen: { pace: Pace }[]): Pace | 'own' {
  const standard = NOTIFICATION_KINDS[kind]
  return standard === 'own' ? 'own' : (chosen[0]?.pace ?? standard)
}
