import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { SearchParams } from '@/lib/core/query-string'
import { readQuery } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { REVIEW_STATES, ReviewFilters } from '../schema'
import { OPEN_STATES } from '../states'
import { citySelect, cityWithCountry } from './city-names'

const PAGE = 50

export type ReviewRow = Awaited<ReturnType<typeof listReviews>>['rows'][number]

/** Reviews in one state, or all that are open; the oldest first, of what is decided the newest. */
export async function listReviews(viewer: Viewer, params: SearchParams, locale: Locale) {
  ensure(viewer, 'network.review-practices')
  const { state, page } = readQuery(ReviewFilters, params).value
  const where = state ? { state } : { state: { in: [...OPEN_STATES] } }
  const [counted, rows] = await Promise.all([
    db.practiceReview.groupBy({ by: ['state'], _count: true }),
    db.practiceReview.findMany({
      where,
      select: {
        ...{ id: true, state: true, version: true, createdAt: true, decidedAt: true },
        practice: { select: { title: true, language: true, city: { select: citySelect } } },
        peers: {
          where: { declinedAt: null },
          select: { givenAt: true, dueAt: true },
        },
      },
      orderBy: { id: state && state !== 'form_check' && state !== 'peers' ? 'desc' : 'asc' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ])
  const counts = Object.fromEntries(
    REVIEW_STATES.map((each) => [each, counted.find((row) => row.state === each)?._count ?? 0]),
  ) as Record<(typeof REVIEW_STATES)[number], number>
  const open = OPEN_STATES.reduce((sum, each) => sum + counts[each], 0)
  const total = state ? counts[state] : open
  return {
    ...{ state, page, counts, open, total, pages: Math.ceil(total / PAGE) },
    rows: rows.map(({ practice, peers, ...review }) => {
      const late = peers.filter(({ givenAt, dueAt }) => !givenAt && dueAt < new Date()).length
      return {
        ...{ ...review, title: practice.title, language: practice.language },
        city: cityWithCountry(practice.city, locale),
        judged: peers.filter(({ givenAt }) => givenAt).length,
        asked: peers.length,
        late: review.state === 'peers' ? late : 0,
      }
    }),
  }
}
