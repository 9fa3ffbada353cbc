import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

export type ClaimPage = NonNullable<Awaited<ReturnType<typeof getClaimPage>>>

/** A city as somebody sees it who wants to speak for it, with their own claims; null where there is none of that slug. */
export async function getClaimPage(viewer: Viewer, slug: string, locale: Locale) {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const city = await db.city.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, names: true },
      grants: { where: { role: 'coordinator' }, select: { userId: true } },
      claims: {
        where: { userId: viewer.id },
        select: { id: true, state: true, createdAt: true, decidedAt: true, reason: true },
        orderBy: { createdAt: 'desc' },
      },
    },
  })
  if (!city) return null
  const { grants, claims, id } = city
  const state = grants.some(({ userId }) => userId === viewer.id)
    ? 'yours'
    : grants.length > 0
      ? 'taken'
      : claims.some(({ state }) => state === 'pending')
        ? 'waiting'
        : 'open'
  return { id, slug, name: nameIn(city.names, locale, city.name).name, state, claims } as const
}
