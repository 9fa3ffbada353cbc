import 'server-only'
import type { Region } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { CountrySort } from '../schema'

type Counted = { code: string; members: number; first: number | null; practices: number }

/** Countries with members in this directory; `first` is the earliest year of admission that a source states. */
export async function listMemberCountries(locale: Locale, sort: CountrySort) {
  const [counts, countries] = await Promise.all([
    db.$queryRaw<Counted[]>`
      select "countryCode" as code, count(*)::int as members, min(joined) as first,
        sum("practiceCount")::int as practices
      from "City" where status = 'member' group by "countryCode"`,
    db.country.findMany({ select: { code: true, region: true, names: true } }),
  ])
  const byCode = new Map(countries.map((country) => [country.code, country]))
  const rows = counts.flatMap((count) => {
    const country = byCode.get(count.code)
    if (!country) return []
    const { name } = nameIn(country.names, locale, count.code)
    return [{ ...count, name, region: country.region as Region }]
  })
  const byName = new Intl.Collator(locale).compare
  const direction = sort.startsWith('-') ? -1 : 1
  const key = sort.replace('-', '') as 'name' | 'region' | 'members' | 'first' | 'practices'
  return rows.sort((a, b) => direction * compare(a[key], b[key]) || byName(a.name, b.name))

  function compare(a: string | number | null, b: string | number | null): number {
    // What is not known stands last in either order.
    if (a === null || b === null) return direction * (Number(a === null) - Number(b === null))
    return typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b))
  }
}
