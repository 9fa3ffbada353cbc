import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { localeOr } from '@/lib/people/user-locale'
import { announce } from './announce'
import { type NotificationKind, SEARCHED_PAGES, type Searched } from './schema'

/** What is this fresh waits for the next time: search may not know it yet. */
const SETTLED = 2 * 60_000
/** More titles than that are a number. */
const NAMED = 5

type Published = { id: string; title: string; publishedAt: Date | null }

/** How saved views of one thing are looked at. */
export type Watched = {
  about: Searched
  kind: NotificationKind
  /** What its text calls the titles. */
  titles: string
  /** What was published since a moment, the latest first. */
  since: (first: Date) => Promise<Published[]>
  /** Ids of what a view shows; `limited` where search is down. */
  find: (query: string, locale: Locale) => Promise<{ ids: string[]; limited: boolean }>
}

/** Tells whoever saved a view of what is in it and was published since it was last looked at. */
export async function tellPublished({ about, kind, titles, since, find }: Watched, now: Date) {
  const until = new Date(now.getTime() - SETTLED)
  const searches = await db.savedSearch.findMany({
    where: { about, mark: { lt: until }, user: { deletedAt: null } },
    include: { user: { select: { locale: true } } },
    orderBy: { mark: 'asc' },
  })
  const [first] = searches
  const fresh = first ? await since(first.mark) : []
  for (const { id, userId, name, query, mark, user } of searches) {
    const candidates = fresh.filter(
      ({ publishedAt }) => publishedAt && publishedAt > mark && publishedAt <= until,
    )
    const locale = localeOr(user.locale)
    const found = candidates.length > 0 ? await find(query, locale) : { ids: [], limited: false }
    // What search does not know now is told when it is back.
    if (found.limited) continue
    const ids = new Set(found.ids)
    const matches = candidates.filter((each) => ids.has(each.id))
    await db.$transaction(async (tx) => {
      // The mark moves with what it tells, and for one worker.
      const { count } = await tx.savedSearch.updateMany({
        where: { id, mark },
        data: { mark: until },
      })
      if (count === 0 || matches.length === 0) return
      await announce(tx, {
        ...{ kind, key: `search:${id}:${mark.toISOString()}`, why: 'search', userIds: [userId] },
        href: SEARCHED_PAGES[about] + query,
        params: () => ({
          ...{ count: matches.length, of: name },
          [titles]: new Intl.ListFormat(locale).format(
            matches.slice(0, NAMED).map(({ title }) => title),
          ),
        }),
      })
    })
  }
}
