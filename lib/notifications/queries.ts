import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { FollowKind } from '@/lib/core/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { translatorFor } from '@/lib/i18n/translator'
import { paceOf } from './announce'
import { Item, type NotificationKind, PACED_KINDS } from './schema'
import { wordsFor } from './words'

/** Notifications on a page of the inbox. */
const PAGE_SIZE = 30

/** How many notifications the viewer has not read. */
export function countUnread(viewer: Viewer) {
  return db.notification.count({ where: { userId: viewer.id, readAt: null } })
}

type Look = { kind?: NotificationKind; page: number }

/** A page of the viewer's inbox in words, the newest first, with the kinds that are in it at all. */
export async function listInbox(viewer: Viewer, { kind, page }: Look, locale: Locale) {
  ensure(viewer, 'notifications.manage')
  const where = { userId: viewer.id, ...(kind && { kind }) }
  const [rows, total, kinds, words] = await Promise.all([
    db.notification.findMany({
      ...{ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      ...{ skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE },
    }),
    db.notification.count({ where }),
    db.notification.findMany({
      ...{ where: { userId: viewer.id }, distinct: ['kind'], select: { kind: true } },
    }),
    wordsFor(locale),
  ])
  return {
    items: rows.flatMap((row) => {
      // A kind that a newer version of the product told of is left for it.
      const item = Item.safeParse(row)
      const { id, createdAt, readAt } = row
      return item.success ? [{ id, createdAt, isRead: readAt !== null, ...words(item.data) }] : []
    }),
    kinds: kinds.map((each) => each.kind),
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}

/** How often mail of each kind comes to the viewer. */
export async function getPaces(viewer: Viewer) {
  ensure(viewer, 'notifications.manage')
  const chosen = await db.notificationPreference.findMany({ where: { userId: viewer.id } })
  return PACED_KINDS.map((kind) => ({
    kind,
    pace: paceOf(
      kind,
      chosen.filter((each) => each.kind === kind),
    ),
  }))
}

/** What the viewer follows, by name, and the searches they saved. */
export async function listFollowing(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'follow.manage')
  const [follows, searches] = await Promise.all([
    db.follow.findMany({ where: { userId: viewer.id }, orderBy: { createdAt: 'asc' } }),
    db.savedSearch.findMany({
      where: { userId: viewer.id },
      select: { id: true, name: true, about: true, query: true },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  const named = await Promise.all(
    follows.map(({ kind, target }) => nameFollowed(kind, target, locale)),
  )
  return { follows: named.filter((each) => each !== null), searches }
}

/** What `city:cork` stands for, and whether the viewer follows it; null where there is no such thing. */
export async function getFollowable(viewer: Viewer, address: string, locale: Locale) {
  ensure(viewer, 'follow.manage')
  const found = await findFollowable(address)
  if (!found) return null
  const about = await nameFollowed(found.kind, found.target, locale)
  const { kind, target } = found
  const follows = await db.follow.count({ where: { userId: viewer.id, kind, target } })
  return about && { ...about, isFollowed: follows > 0 }
}

/** The row that an address of something to follow stands for. */
export async function findFollowable(
  address: string,
): Promise<{ kind: FollowKind; target: string } | null> {
  const [kind, name = ''] = address.split(':')
  if (kind === 'topic') return topics.has(name) ? { kind, target: name } : null
  if (kind === 'country') {
    const country = await db.country.findUnique({
      where: { code: name.toUpperCase() },
      select: { code: true },
    })
    return country && { kind, target: country.code }
  }
  if (kind !== 'city') return null
  const city = await db.city.findUnique({ where: { slug: name }, select: { id: true } })
  return city && { kind, target: city.id }
}

const topics = new Set<string>(BUILDING_BLOCKS)

async function nameFollowed(kind: FollowKind, target: string, locale: Locale) {
  if (kind === 'topic') {
    const topic = BUILDING_BLOCKS.find((block) => block === target)
    const t = await translatorFor({ locale, namespace: 'common' })
    if (!topic) return null
    const about = { kind, name: t(`blocks.${topic}`), lang: locale }
    return { ...about, address: `topic:${topic}`, href: `/cities?block=${topic}` }
  }
  if (kind === 'country') {
    const country = await db.country.findUnique({ where: { code: target } })
    if (!country) return null
    const address = `country:${target.toLowerCase()}`
    return {
      kind,
      ...nameIn(country.names, locale, target),
      address,
      href: `/cities?country=${target}`,
    }
  }
  const city = await db.city.findUnique({
    where: { id: target },
    select: { slug: true, name: true, names: true },
  })
  if (!city) return null
  const named = nameIn(city.names, locale, city.name)
  return { kind, ...named, address: `city:${city.slug}`, href: `/cities/${city.slug}` }
}
