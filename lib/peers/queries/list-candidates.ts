import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { citySelect, cityWithCountry } from './city-names'

/** As many as one looks through in a list. */
const SHOWN = 100

export type Candidate = Awaited<ReturnType<typeof listCandidates>>['candidates'][number]

/**
 * Coordinators who may judge a review, whose city, country or name has `q` in it; those who judge least first. For
 * whoever may ask them: the caller has checked that.
 */
export async function listCandidates(
  { id, cityId }: { id: string; cityId: string },
  q: string,
  locale: Locale,
) {
  const asked = await db.peerReview.findMany({
    where: { reviewId: id },
    select: { userId: true, cityId: true, declinedAt: true },
  })
  const cities = asked.filter(({ declinedAt }) => !declinedAt).map((peer) => peer.cityId)
  const grants = await db.roleGrant.findMany({
    where: {
      ...{ role: 'coordinator', cityId: { not: null, notIn: [cityId, ...cities] } },
      userId: { notIn: asked.map(({ userId }) => userId) },
      user: { deletedAt: null, grants: { none: { cityId } } },
    },
    select: {
      id: true,
      userId: true,
      user: { select: { name: true } },
      city: { select: citySelect },
    },
  })
  const busy = await db.peerReview.groupBy({
    by: ['userId'],
    where: { givenAt: null, declinedAt: null, review: { state: 'peers' } },
    _count: true,
  })
  const open = new Map(busy.map(({ userId, _count }) => [userId, _count]))
  const wanted = plain(q)
  const { compare } = new Intl.Collator(locale)
  const found = grants
    .flatMap(({ id, userId, user, city }) =>
      city
        ? [
            {
              id,
              name: user.name,
              city: cityWithCountry(city, locale),
              judging: open.get(userId) ?? 0,
            },
          ]
        : [],
    )
    .filter(({ name, city }) => plain(`${city} ${name}`).includes(wanted))
    .sort((a, b) => a.judging - b.judging || compare(a.city, b.city))
  return { candidates: found.slice(0, SHOWN), more: found.length > SHOWN }
}

/** Letters without case and marks, as people type them into a search. */
function plain(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
