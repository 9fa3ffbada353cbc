import 'server-only'
import { z } from 'zod'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { PEERS_NEEDED, Scores } from '../schema'
import { cityName, citySelect, cityWithCountry } from './city-names'
import { listCandidates } from './list-candidates'
import { reviewedText, reviewedVersion } from './reviewed-text'

export type ReviewDetail = NonNullable<Awaited<ReturnType<typeof getReview>>>

/** Everything about a review, with those who may be asked to judge it; for the secretariat. */
export async function getReview(viewer: Viewer, id: string, q: string, locale: Locale) {
  ensure(viewer, 'network.review-practices')
  if (!z.uuid().safeParse(id).success) return null
  const review = await db.practiceReview.findUnique({
    where: { id },
    select: {
      ...{ id: true, state: true, createdAt: true, checkedAt: true, decidedAt: true },
      ...{ ...reviewedVersion, checkWords: true },
      peers: {
        select: {
          ...{ id: true, assignedAt: true, dueAt: true, givenAt: true, declinedAt: true },
          ...{ declineReason: true, scores: true, userId: true },
          user: { select: { name: true, grants: { select: { role: true, cityId: true } } } },
          city: { select: citySelect },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!review) return null
  const { peers, practice, version, ...rest } = review
  const active = peers.filter(({ declinedAt }) => !declinedAt)
  const mayAsk = rest.state === 'form_check' || rest.state === 'peers'
  return {
    ...{ ...rest, version, city: cityWithCountry(practice.city, locale) },
    ...{ cityName: cityName(practice.city, locale), citySlug: practice.city.slug },
    text: await reviewedText({ version, practice }),
    missing: rest.state === 'peers' ? PEERS_NEEDED - active.length : 0,
    peers: peers.map(({ user, city, scores, ...peer }) => ({
      ...{ ...peer, name: user.name, city: cityWithCountry(city, locale) },
      isLate: !peer.givenAt && !peer.declinedAt && peer.dueAt < new Date(),
      /** They speak for their city no longer, and can't judge from there. */
      hasLeft: !user.grants.some((held) => held.role === 'coordinator' && held.cityId === city.id),
      scores: scores === null ? null : Scores.parse(scores),
    })),
    ...(mayAsk
      ? await listCandidates({ id, cityId: practice.cityId }, q, locale)
      : { candidates: [], more: false }),
  }
}
