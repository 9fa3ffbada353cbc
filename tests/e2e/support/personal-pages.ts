import { MADE } from './partners'
import type { Held } from './people'

/** Every page behind the sign-in, by its address in English, for somebody who may see it. */
export const PERSONAL_PAGES: { who: Held[]; paths: string[] }[] = [
  {
    who: [],
    paths: [
      '/inbox',
      '/settings',
      '/settings/security',
      '/settings/sessions',
      '/settings/notifications',
      '/settings/following',
      '/settings/data',
      '/my-city',
      '/claim/cork-ie',
    ],
  },
  {
    who: [{ role: 'coordinator', city: 'limerick-ie' }],
    paths: [
      '/my-city',
      '/my-city/texts',
      '/my-city/pictures',
      '/my-city/practices',
      '/my-city/adaptations',
      '/my-city/adaptations/new?practice=lifelong-learning-festival-cork-ie',
      '/my-city/means',
      '/take-part/lifelong-learning-festival-cork-ie',
      '/my-city/people',
      '/my-city/peers',
      '/my-city/partnerships',
      `/my-city/partnerships/${MADE.partnershipId}`,
      '/my-city/requests/new',
      `/my-city/requests/${MADE.requestId}`,
      `/my-city/interest/${MADE.request}`,
      '/my-city/messages',
      `/my-city/messages/${MADE.conversationId}`,
      '/my-city/messages/new?to=cork-ie',
      '/my-city/peer-reviews',
    ],
  },
  { who: [{ role: 'officer', country: 'IE' }], paths: ['/commission'] },
  { who: [{ role: 'reviewer', country: 'IE' }], paths: ['/reviews'] },
  {
    who: [{ role: 'secretariat' }],
    paths: [
      '/secretariat',
      '/secretariat/claims',
      '/secretariat/people',
      '/secretariat/people/invitations',
      '/secretariat/people/invite',
      '/secretariat/people/unclaimed',
      '/secretariat/roster',
      '/secretariat/practices',
      '/secretariat/moderation',
      '/secretariat/audit',
      '/secretariat/balance',
      '/secretariat/jobs',
    ],
  },
]
