import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { currentCycle, placesOf } from './cycles'

/** All countries that an application can come from, by the reader's alphabet. */
export async function listJoinCountries(locale: Locale) {
  const rows = await db.country.findMany({
    select: {
      ...{ code: true, names: true },
      _count: { select: { cities: { where: { status: 'member' } } } },
    },
  })
  return rows
    .map(({ code, names, _count }) => ({
      ...{ code, name: nameIn(names, locale, code).name, members: _count.cities },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
export type JoinCountries = Awaited<ReturnType<typeof listJoinCountries>>

/** Cities named as near by a guide. */
const NEAR = 8

/**
 * What the guide of a country is made of: its Commission, its members, and the call with its places. Null where there is
 * no country of that code.
 */
export async function getJoinCountry(code: string, locale: Locale, now = new Date()) {
  const country = await db.country.findUnique({
    where: { code: code.toUpperCase() },
    include: {
      grants: { where: { role: 'officer' }, select: { id: true }, take: 1 },
      cities: {
        where: { status: 'member' },
        select: {
          ...{ slug: true, name: true, names: true, joined: true, practiceCount: true },
          grants: { where: { role: 'coordinator' }, select: { id: true }, take: 1 },
          practices: {
            where: { hiddenAt: null, state: 'published', originalId: null },
            select: { slug: true, title: true, language: true, block: true },
            orderBy: { publishedAt: 'desc' },
            take: 2,
          },
        },
        orderBy: [{ practiceCount: 'desc' }, { name: 'asc' }],
      },
    },
  })
  if (!country) return null
  const cycle = await currentCycle(now)
  const named = <C extends { names: unknown; name: string }>(city: C) =>
    nameIn(city.names, locale, city.name).name
  const neighbours = await db.city.findMany({
    where: {
      status: 'member',
      country: { region: country.region },
      NOT: { countryCode: country.code },
    },
    select: {
      slug: true,
      name: true,
      names: true,
      practiceCount: true,
      country: { select: { code: true, names: true } },
    },
    orderBy: [{ practiceCount: 'desc' }, { name: 'asc' }],
    take: NEAR,
  })
  return {
    code: country.code,
    name: nameIn(country.names, locale, country.code).name,
    commission: country.nationalCommission,
    /** Whether the name of the Commission was seen on a page, or only made by the usual form. */
    isSeen: country.nationalCommissionBasis === 'page',
    isHere: country.grants.length > 0,
    cycle: cycle && { ...cycle, ...(await placesOf(cycle, country.code)) },
    members: country.cities.map(({ practices, grants, ...city }) => ({
      ...{ slug: city.slug, joined: city.joined, name: named(city) },
      /** Whether somebody of the city is here to be written to. */
      isHere: grants.length > 0,
      practices,
    })),
    neighbours: neighbours.map((city) => ({
      ...{ slug: city.slug, name: named(city) },
      country: nameIn(city.country.names, locale, city.country.code).name,
    })),
  }
}
export type JoinCountry = NonNullable<Awaited<ReturnType<typeof getJoinCountry>>>
