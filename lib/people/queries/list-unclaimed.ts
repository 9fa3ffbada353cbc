import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** Members that nobody speaks for. */
export const UNCLAIMED = {
  status: 'member',
  grants: { none: { role: 'coordinator' } },
} as const satisfies Prisma.CityWhereInput

const PAGE = 50

/** Member cities that nobody speaks for, with what is under way there. */
export async function listUnclaimed(viewer: Viewer, page: number, locale: Locale) {
  ensure(viewer, 'network.see-people')
  const [total, rows] = await Promise.all([
    db.city.count({ where: UNCLAIMED }),
    db.city.findMany({
      where: UNCLAIMED,
      select: {
        ...{ id: true, slug: true, name: true, names: true },
        country: { select: { code: true, names: true } },
        claims: { where: { state: 'pending' }, select: { id: true } },
        invitations: {
          where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
          select: { id: true },
        },
      },
      orderBy: [{ country: { code: 'asc' } }, { name: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ])
  return {
    ...{ total, page, pages: Math.ceil(total / PAGE) },
    cities: rows.map(({ id, slug, claims, invitations, ...city }) => ({
      ...{ id, slug, claims: claims.length, invitations: invitations.length },
      name: nameIn(city.names, locale, city.name).name,
      country: nameIn(city.country.names, locale, city.country.code).name,
    })),
  }
}
