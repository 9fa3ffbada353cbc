import type { listCountries } from '@/lib/cities/queries/list-countries'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Country } from './answers'

type Row = Awaited<ReturnType<typeof listCountries>>[number]

/** A country as the API tells it; `locale` is the language of its address. */
export function toCountry(row: Row, locale: Locale): Country {
  const slug = row.code.toLowerCase()
  return {
    slug,
    type: 'country',
    code: row.code,
    iso3: row.iso3,
    name: row.name,
    localName: row.localName,
    localLang: row.localLang,
    region: row.region,
    members: row.members,
    uncertain: row.uncertain,
    nationalCommission: row.nationalCommission,
    nationalCommissionBasis: row.nationalCommissionBasis,
    href: localePath(locale, `/cities?country=${row.code}`),
  }
}
