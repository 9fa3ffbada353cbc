import type { Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

export const citySelect = {
  ...{ id: true, slug: true, name: true, names: true },
  country: { select: { code: true, names: true } },
} satisfies Prisma.CitySelect

type City = {
  name: string
  names: unknown
  country: { code: string; names: unknown }
}

export function cityName({ names, name }: Pick<City, 'name' | 'names'>, locale: Locale) {
  return nameIn(names, locale, name).name
}

/** "Cork · Ireland". */
export function cityWithCountry(city: City, locale: Locale) {
  const { code, names } = city.country
  return `${cityName(city, locale)} · ${nameIn(names, locale, code).name}`
}
