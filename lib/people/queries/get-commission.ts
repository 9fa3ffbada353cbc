import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { countriesOf, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { listReviewerInvitations } from './list-invitations'

export type Commission = NonNullable<Awaited<ReturnType<typeof getCommission>>>

/** What a country's officer sees of it: the one of that code, or their first. Null where they work for none. */
export async function getCommission(viewer: Viewer, code: string | undefined, locale: Locale) {
  const codes = countriesOf(viewer)
  const own = code === undefined ? codes[0] : codes.find((each) => each === code)
  if (!own) return null
  ensure(viewer, 'country.see-desk', { country: own })
  const [countries, cities, reviewers, invitations] = await Promise.all([
    listCountries(codes, locale),
    db.city.findMany({
      where: { countryCode: own, status: 'member' },
      select: {
        ...{ id: true, slug: true, name: true, names: true, joined: true },
        grants: {
          where: { role: 'coordinator' },
          select: { title: true, user: { select: { name: true } } },
          orderBy: { createdAt: 'asc' },
        },
      },
      orderBy: { name: 'asc' },
    }),
    db.roleGrant.findMany({
      where: { countryCode: own, role: 'reviewer' },
      select: { id: true, createdAt: true, user: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    }),
    listReviewerInvitations(viewer, own, locale),
  ])
  return {
    code: own,
    name: countries.find((each) => each.code === own)?.name ?? own,
    ...{ countries, invitations },
    reviewers: reviewers.map(({ id, createdAt, user }) => ({ id, createdAt, name: user.name })),
    cities: cities.map(({ id, slug, joined, grants, ...city }) => ({
      ...{ id, slug, joined, name: nameIn(city.names, locale, city.name).name },
      coordinators: grants.map(({ title, user }) => ({ title, name: user.name })),
    })),
  }
}

/** The countries whose pool of reviewers the viewer is in. */
export async function listPools(viewer: Viewer, locale: Locale) {
  const grants = await db.roleGrant.findMany({
    where: { userId: viewer.id, role: 'reviewer', countryCode: { not: null } },
    select: { countryCode: true },
  })
  return listCountries(
    grants.flatMap(({ countryCode }) => countryCode ?? []),
    locale,
  )
}

async function listCountries(codes: string[], locale: Locale) {
  const rows = await db.country.findMany({
    where: { code: { in: codes } },
    select: { code: true, names: true },
  })
  return rows
    .map(({ code, names }) => ({ code, name: nameIn(names, locale, code).name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
