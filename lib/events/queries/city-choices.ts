import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** All member cities but one's own, by country, in the order of the reader's language. */
export async function listCityChoices(locale: Locale, except?: string) {
  const rows = await db.city.findMany({
    where: { status: 'member', ...(except && { slug: { not: except } }) },
    select: {
      ...{ slug: true, name: true, names: true, timezone: true },
      country: { select: { code: true, names: true } },
    },
  })
  const { compare } = new Intl.Collator(locale)
  return rows
    .map(({ slug, name, names, timezone, country }) => ({
      ...{ slug, timezone, name: nameIn(names, locale, name).name },
      country: nameIn(country.names, locale, country.code).name,
    }))
    .sort((a, b) => compare(a.country, b.country) || compare(a.name, b.name))
}

export type CityChoice = Awaited<ReturnType<typeof listCityChoices>>[number]
