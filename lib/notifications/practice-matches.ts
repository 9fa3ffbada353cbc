import 'server-only'
import { db } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { localeOr } from '@/lib/people/user-locale'
import { PracticeView } from '@/lib/practices/address'
import { announce } from './announce'

/** What is this fresh waits for the next time: search may not know it yet. */
const SETTLED = 2 * 60_000
/** More titles than that are a number. */
const NAMED = 5

/** Ids of the practices of a view; `limited` where search is down. */
type FindIds = (view: PracticeView, locale: Locale) => Promise<{ ids: string[]; limited: boolean }>

/** Tells whoever saved a view of the practices of those in it that were published since it was last looked at. */
export async function tellPractices(findIds: FindIds, now: Date) {
  const until = new Date(now.getTime() - SETTLED)
  const searches = await db.savedSearch.findMany({
    where: { about: 'practices', mark: { lt: until }, user: { deletedAt: null } },
    include: { user: { select: { locale: true } } },
  })
  const fresh = await publishedSince(searches.map(({ mark }) => mark))
  for (const { id, userId, name, query, mark, user } of searches) {
    const candidates = fresh.filter(
      ({ publishedAt }) => publishedAt && publishedAt > mark && publishedAt <= until,
    )
    const { value: view } = readQuery(PracticeView, fromUrl(new URLSearchParams(query)))
    const locale = localeOr(user.locale)
    const found = candidates.length > 0 ? await findIds(view, locale) : { ids: [], limited: false }
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
        ...{ kind: 'saved-practices-match', key: `search:${id}:${mark.toISOString()}` },
        ...{ why: 'search', userIds: [userId], href: `/practices${query}` },
        params: () => ({
          count: matches.length,
          of: name,
          practices: new Intl.ListFormat(locale).format(
            matches.slice(0, NAMED).map(({ title }) => title),
          ),
        }),
      })
    })
  }
}

async function publishedSince(marks: Date[]) {
  const [first] = marks.sort((a, b) => a.getTime() - b.getTime())
  if (!first) return []
  return db.practice.findMany({
    where: { state: 'published', hiddenAt: null, originalId: null, publishedAt: { gt: first } },
    select: { id: true, title: true, publishedAt: true },
    orderBy: { publishedAt: 'desc' },
  })
}
