import 'server-only'
import type { Region } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { placePath } from './place-hits'
import type { SearchHit } from './schema'

/** What is left when the engine is down: cities with `q` in a name, in the order of the alphabet. */
export async function listByName(q: string, locale: Locale, page: number, limit: number) {
  const where = {
    status: { in: ['member', 'uncertain'] as ('member' | 'uncertain')[] },
    ...(q !== '' && {
      OR: [
        { name: { contains: q, mode: 'insensitive' as const } },
        { localName: { contains: q, mode: 'insensitive' as const } },
        { names: { path: [locale], string_contains: q } },
      ],
    }),
  }
  const [cities, total] = await Promise.all([
    db.city.findMany({
      where,
      select: plainCity,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * limit,
      take: limit,
    }),
    db.city.count({ where }),
  ])
  return { data: cities.map((city) => toPlainHit(city, locale)), total }
}

function toPlainHit(
  city: Prisma.CityGetPayload<{ select: typeof plainCity }>,
  locale: Locale,
): SearchHit {
  return {
    slug: city.slug,
    type: 'city',
    name: nameIn(city.names, locale, city.name).name,
    localName: city.localName,
    country: city.country.code,
    countryName: nameIn(city.country.names, locale, city.country.code).name,
    region: city.country.region as Region,
    membership: city.status,
    lat: city.lat,
    lon: city.lon,
    href: localePath(locale, placePath('city', city.slug)),
    matched: null,
    excerpt: null,
  }
}

const plainCity = {
  slug: true,
  name: true,
  names: true,
  localName: true,
  status: true,
  lat: true,
  lon: true,
  country: { select: { code: true, region: true, names: true } },
} satisfies Prisma.CitySelect
