import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Region } from '../schema'

/** Countries that have or had cities in the network, by name, with how many; unconfirmed cities apart. */
export async function listCountries(locale: Locale) {
  const [countries, counts] = await Promise.all([
    db.country.findMany({
      select: {
        code: true,
        iso3: true,
        names: true,
        localName: true,
        localLang: true,
        region: true,
        nationalCommission: true,
        nationalCommissionBasis: true,
      },
    }),
    db.city.groupBy({ by: ['countryCode', 'status'], _count: true }),
  ])
  const count = (code: string, status: string) =>
    counts.find((row) => row.countryCode === code && row.status === status)?._count ?? 0
  return countries
    .map(({ names, ...country }) => ({
      ...country,
      region: country.region as Region,
      name: nameIn(names, locale, country.code).name,
      members: count(country.code, 'member'),
      uncertain: count(country.code, 'uncertain'),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
