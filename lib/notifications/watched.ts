import 'server-only'
import { db } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { EventView } from '@/lib/events/address'
import { RequestView } from '@/lib/partnerships/address'
import { PracticeView } from '@/lib/practices/address'
import { searchEventIds } from '@/lib/search/events'
import { searchPracticeIds } from '@/lib/search/practices'
import { searchRequestIds } from '@/lib/search/requests'
import type { Watched } from './view-matches'

/** What people save views of, beside the directory: each tells of what is new in it. */
export const WATCHED: Watched[] = [
  {
    ...{ about: 'practices', kind: 'saved-practices-match', titles: 'practices' },
    since: (first) =>
      db.practice.findMany({
        where: { state: 'published', hiddenAt: null, originalId: null, publishedAt: { gt: first } },
        select: { id: true, title: true, publishedAt: true },
        orderBy: { publishedAt: 'desc' },
      }),
    find: (query, locale) => searchPracticeIds(readQuery(PracticeView, asked(query)).value, locale),
  },
  {
    ...{ about: 'requests', kind: 'saved-requests-match', titles: 'titles' },
    since: (first) =>
      db.partnerRequest.findMany({
        where: { state: 'open', hiddenAt: null, publishedAt: { gt: first } },
        select: { id: true, title: true, publishedAt: true },
        orderBy: { publishedAt: 'desc' },
      }),
    find: (query, locale) => searchRequestIds(readQuery(RequestView, asked(query)).value, locale),
  },
  {
    ...{ about: 'events', kind: 'saved-events-match', titles: 'titles' },
    since: (first) =>
      db.event.findMany({
        where: { state: 'published', hiddenAt: null, publishedAt: { gt: first } },
        select: { id: true, title: true, publishedAt: true },
        orderBy: { publishedAt: 'desc' },
      }),
    find: (query, locale) => searchEventIds(readQuery(EventView, asked(query)).value, locale),
  },
]

function asked(query: string) {
  return fromUrl(new URLSearchParams(query))
}
