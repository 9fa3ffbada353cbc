import 'server-only'
import type { Prisma, Tx } from '@/lib/core/db'
import { nameIn } from '@/lib/i18n/names'
import type { Stored } from './check-table'
import { fourDecimals } from './read-cell'
import type { RosterField } from './schema'

const storedCity = {
  id: true,
  slug: true,
  name: true,
  names: true,
  countryCode: true,
  kind: true,
  status: true,
  joined: true,
  population: true,
  lat: true,
  lon: true,
  timezone: true,
  localName: true,
  localLang: true,
  awards: true,
  profileVersion: true,
} satisfies Prisma.CitySelect
type Row = Prisma.CityGetPayload<{ select: typeof storedCity }>
export type StoredCity = Stored & { id: string }

/** What a city has a say in itself; once it has spoken, a roster leaves that alone. */
const CITYS_OWN: RosterField[] = ['population', 'localName', 'localLang']

/** The roster as it is now; cities that are named by slug are held until the transaction ends. */
export async function listStored(tx: Tx, slugs?: string[]): Promise<StoredCity[]> {
  if (slugs) await tx.$queryRaw`select id from "City" where slug = any(${slugs}) for update`
  const rows = await tx.city.findMany({
    ...(slugs && { where: { slug: { in: slugs } } }),
    select: storedCity,
  })
  return rows.map((row) => ({ id: row.id, ...toStored(row) }))
}

function toStored({ slug, countryCode, lat, lon, profileVersion, ...row }: Row): Stored {
  // As the export has it.
  const { name } = nameIn(row.names, 'en', row.name)
  const { kind, status, joined, population, timezone, localName, localLang, awards } = row
  return {
    slug,
    own: profileVersion > 1 ? CITYS_OWN : [],
    values: {
      ...{ name, country: countryCode, kind, status, joined, population },
      ...{ lat: fourDecimals(lat), lon: fourDecimals(lon), timezone, localName, localLang },
      awards: [...awards].sort((a, b) => a - b),
    },
  }
}
