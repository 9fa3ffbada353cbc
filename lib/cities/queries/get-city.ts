import 'server-only'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import type { BuildingBlock, Cluster } from '../schema'
import { cityInList, toCityRow } from './city-row'

const cityPage = {
  ...cityInList,
  officialName: true,
  aliases: true,
  website: true,
  statusReason: true,
  sdgs: true,
  priorities: true,
  prioritySdgs: true,
  clusters: true,
  workingLanguages: true,
  textLang: true,
  profileVersion: true,
  facts: {
    select: { field: true, source: true, url: true, basis: true, year: true },
    orderBy: [{ field: 'asc' }, { source: 'asc' }],
  },
  membership: {
    select: { kind: true, year: true, basis: true, source: true },
    orderBy: { year: 'asc' },
  },
} satisfies Prisma.CitySelect

export type CityPage = NonNullable<Awaited<ReturnType<typeof getCity>>>

/** Everything that is public about a city; null where there is none of that slug. `names` is by language. */
export async function getCity(slug: string, locale: Locale) {
  // A null byte cannot be in a slug, and PostgreSQL refuses to compare with one.
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const city = await db.city.findUnique({ where: { slug }, select: cityPage })
  if (!city) return null
  const { profileVersion, ...row } = toCityRow(city, locale)
  return {
    ...row,
    names: city.names as Record<string, string>,
    priorities: city.priorities as BuildingBlock[],
    clusters: city.clusters as Cluster[],
    /** The city has said something here itself. */
    edited: profileVersion > 1 || city.textLang !== null,
  }
}
