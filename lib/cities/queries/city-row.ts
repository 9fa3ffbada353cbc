import 'server-only'
import type { Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { BuildingBlock, Region } from '../schema'

/** What a list, a map or an export shows of a city. */
export const cityInList = {
  id: true,
  slug: true,
  name: true,
  names: true,
  localName: true,
  localLang: true,
  kind: true,
  status: true,
  joined: true,
  population: true,
  lat: true,
  lon: true,
  timezone: true,
  awards: true,
  blocks: true,
  practiceCount: true,
  updatedAt: true,
  country: { select: { code: true, region: true, names: true } },
} satisfies Prisma.CitySelect

type Selected = Prisma.CityGetPayload<{ select: typeof cityInList }>
export type CityRow = Localised<Selected>

/** A city with its names in the reader's language. */
type Localised<City> = Omit<City, 'country' | 'name' | 'names' | 'blocks'> & {
  name: string
  nameLang: Locale
  blocks: BuildingBlock[]
  region: Region
  country: { code: string; name: string }
}

export function toCityRow<City extends Selected>(
  { country, name, names, blocks, ...city }: City,
  locale: Locale,
): Localised<City> {
  const own = nameIn(names, locale, name)
  return {
    ...city,
    name: own.name,
    nameLang: own.lang,
    blocks: blocks as BuildingBlock[],
    region: country.region as Region,
    country: { code: country.code, name: nameIn(country.names, locale, country.code).name },
  }
}
