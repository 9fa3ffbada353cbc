import 'server-only'
import type { BuildingBlock, Region } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** Every member city, with as much as a map of all of them shows: degrees north and east, the number of awards. */
export async function listMemberPlaces(locale: Locale) {
  const cities = await db.city.findMany({
    where: { status: 'member' },
    select: {
      slug: true,
      name: true,
      names: true,
      lat: true,
      lon: true,
      joined: true,
      awards: true,
      blocks: true,
      country: { select: { code: true, region: true, names: true } },
    },
    orderBy: { slug: 'asc' },
  })
  return cities.map(({ country, name, names, ...city }) => {
    const own = nameIn(names, locale, name)
    return {
      ...city,
      name: own.name,
      nameLang: own.lang,
      awards: city.awards.length,
      blocks: city.blocks as BuildingBlock[],
      region: country.region as Region,
      country: { code: country.code, name: nameIn(country.names, locale, country.code).name },
    }
  })
}
