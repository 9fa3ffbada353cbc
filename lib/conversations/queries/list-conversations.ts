import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

const PAGE_SIZE = 30

type Look = { archived: boolean; page: number; locale: Locale }

/** A city's threads, the latest first, with how much in each the viewer has not read. */
export async function listConversations(viewer: Viewer, cityId: string, look: Look) {
  ensure(viewer, 'conversation.take-part', { city: cityId })
  const scope = scopeKey({ city: cityId })
  const where = {
    parties: { some: { scope, archivedAt: look.archived ? { not: null } : null } },
  } satisfies Prisma.ConversationWhereInput
  const [total, rows, unread] = await Promise.all([
    db.conversation.count({ where }),
    db.conversation.findMany({
      where,
      select: {
        ...{ id: true, topic: true, title: true, lastAt: true },
        parties: {
          where: { scope: { not: scope } },
          select: { city: { select: { slug: true, name: true, names: true } } },
        },
      },
      orderBy: [{ lastAt: 'desc' }, { id: 'asc' }],
      skip: (look.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    unreadByConversation(viewer, [scope]),
  ])
  return {
    conversations: rows.map(({ parties, ...row }) => ({
      ...row,
      unread: unread.get(row.id) ?? 0,
      with: parties.flatMap(({ city }) =>
        city ? [{ slug: city.slug, ...nameIn(city.names, look.locale, city.name) }] : [],
      ),
    })),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}

/** How many messages to a city the viewer has not read. */
export async function countUnreadMessages(viewer: Viewer, cityId: string) {
  if (
    !viewer.grants.some(({ role, scope }) => role === 'coordinator' && scope === `city:${cityId}`)
  )
    return 0
  const unread = await unreadByConversation(viewer, [scopeKey({ city: cityId })])
  return [...unread.values()].reduce((sum, count) => sum + count, 0)
}

/** Cities that a city wants no messages from. */
export async function listBlocked(viewer: Viewer, cityId: string, locale: Locale) {
  ensure(viewer, 'city.block', { city: cityId })
  const blocks = await db.cityBlock.findMany({
    where: { cityId },
    select: { blocked: { select: { slug: true, name: true, names: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return blocks.map(({ blocked: { slug, name, names } }) => ({
    ...{ slug, name: nameIn(names, locale, name).name },
  }))
}

/** What others wrote there since the viewer last looked. */
async function unreadByConversation(viewer: Viewer, scopes: string[]) {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>(Prisma.sql`
    select m."conversationId" as id, count(*)::int as count
    from "Message" m
      join "ConversationParty" p on p."conversationId" = m."conversationId" and p.scope = any(${scopes})
      left join "ConversationRead" r on r."conversationId" = m."conversationId" and r."userId" = ${viewer.id}::uuid
    where m."authorId" is distinct from ${viewer.id}::uuid and m."hiddenAt" is null
      and m."createdAt" > coalesce(r."readAt", '-infinity')
    group by 1`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
