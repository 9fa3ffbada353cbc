import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { coordinators } from './coordinators'
import { secretariat } from './secretariat'

/** Who has to do something about a review, and what came of it. */
export async function aboutPeers(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { id, subject, subjectId, verb, userId } = change
  if (subject !== 'practice-review') return []
  const review = await tx.practiceReview.findUnique({
    where: { id: subjectId },
    select: {
      state: true,
      practice: {
        select: {
          ...{ id: true, title: true, cityId: true },
          city: { select: { slug: true, name: true, names: true } },
        },
      },
    },
  })
  if (!review) return []
  const { practice, state } = review
  const { title, city } = practice
  const params = (locale: Locale) => ({ title, city: nameIn(city.names, locale, city.name).name })
  const own = `/my-city/practices/${practice.id}?city=${city.slug}`
  switch (verb) {
    case 'submitted':
    case 'peer-declined':
      return [
        {
          ...{ kind: 'review-waiting', key: `change:${id}`, why: 'role', params },
          ...{ href: `/secretariat/practices/${subjectId}`, userIds: await secretariat(tx) },
        },
      ]
    case 'peer-asked': {
      const task =
        userId &&
        (await tx.peerReview.findUnique({
          where: { reviewId_userId: { reviewId: subjectId, userId } },
          select: { id: true, declinedAt: true },
        }))
      if (!task || task.declinedAt) return []
      return [
        {
          ...{ kind: 'review-asked', key: `review-asked:${task.id}`, why: 'own', params },
          ...{ href: `/my-city/peer-reviews/${task.id}`, userIds: [userId] },
        },
      ]
    }
    case 'returned':
      return [
        {
          ...{ kind: 'review-returned', key: `change:${id}`, why: 'own', params, href: own },
          userIds: await coordinators(tx, practice.cityId),
        },
      ]
    case 'decided':
      return [
        {
          ...{ kind: 'review-decided', key: `change:${id}`, why: 'own', href: own },
          params: (locale) => ({ ...params(locale), decision: state }),
          userIds: await coordinators(tx, practice.cityId),
        },
      ]
    default:
      return []
  }
}
