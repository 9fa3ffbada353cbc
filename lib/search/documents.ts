import 'server-only'
import { BUILDING_BLOCKS, type BuildingBlock, REGIONS, type Region } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import { plain } from '@/lib/core/plain-words'
import { LOCALES } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import type { SearchDocument } from './engine'

/** Read anew from the database; a row that is gone has no document. Holds only what any visitor may see. */
export async function cityDocuments(where: Prisma.CityWhereInput, take?: number) {
  const rows = await db.city.findMany({ where, select: city, orderBy: { id: 'asc' }, take })
  return rows.map(fromCity)
}

export async function countryDocuments(where: Prisma.CountryWhereInput) {
  const regions = await regionNames()
  const rows = await db.country.findMany({ where, select: country })
  return rows.map((row) => fromCountry(row, regions[row.region as Region] ?? {}))
}

/** Regions are no rows: their names come from the catalogues. */
export async function regionDocuments(): Promise<SearchDocument[]> {
  const names = await regionNames()
  return REGIONS.map((region) => ({
    id: `region-${region}`,
    type: 'region',
    names: names[region],
    aliases: [],
    context: [],
    text: '',
    detail: {},
    attributes: { type: 'region', slug: region, region, name: names[region].en ?? region },
    _geo: null,
    rank: 1,
  }))
}

export function countryDocumentId(code: string) {
  return `country-${code}`
}

export const country = {
  code: true,
  iso3: true,
  region: true,
  names: true,
  localName: true,
  localLang: true,
  aliases: true,
} satisfies Prisma.CountrySelect

const city = {
  id: true,
  slug: true,
  status: true,
  joined: true,
  name: true,
  officialName: true,
  names: true,
  localName: true,
  localLang: true,
  aliases: true,
  lat: true,
  lon: true,
  population: true,
  country: { select: country },
  texts: {
    where: { hiddenAt: null },
    select: { about: true, offers: true, seeks: true },
    orderBy: { lang: 'asc' },
  },
} satisfies Prisma.CitySelect

function fromCity(row: Prisma.CityGetPayload<{ select: typeof city }>): SearchDocument {
  const names = withLocal({ en: row.name, ...(row.names as Names) }, row)
  return {
    id: row.id,
    type: 'city',
    names,
    aliases: others(names, [row.name, row.officialName, ...row.aliases]),
    context: countryNames(row.country),
    text: row.texts
      .flatMap(({ about, offers, seeks }) => [about, offers, seeks].map(plain))
      .join('\n'),
    detail: row.country.names as Names,
    attributes: known({
      type: 'city',
      slug: row.slug,
      name: row.name,
      localName: row.localName,
      country: row.country.code,
      region: row.country.region,
      status: row.status,
      joined: row.joined,
      population: row.population,
    }),
    _geo: { lat: row.lat, lng: row.lon },
    rank: cityRank(row.status, row.population),
  }
}

function fromCountry(
  row: Prisma.CountryGetPayload<{ select: typeof country }>,
  region: Names,
): SearchDocument {
  const names = withLocal(row.names as Names, row)
  return {
    id: countryDocumentId(row.code),
    type: 'country',
    names,
    aliases: others(names, [...row.aliases, row.iso3]),
    context: [],
    text: '',
    detail: region,
    attributes: known({
      type: 'country',
      slug: row.code.toLowerCase(),
      name: names.en ?? row.code,
      localName: row.localName,
      country: row.code,
      region: row.region,
    }),
    _geo: null,
    rank: 0.99,
  }
}

type Names = Record<string, string>

function withLocal(names: Names, row: { localName: string | null; localLang: string | null }) {
  if (!row.localName) return names
  // A local name in one of our six languages may be another than the usual one in it.
  const tag = row.localLang && !(row.localLang in names) ? row.localLang : 'und'
  return { ...names, [tag]: row.localName }
}

function others(names: Names, all: string[]) {
  const shown = Object.values(names)
  return [...new Set(all)].filter((name) => !shown.includes(name))
}

export function countryNames(row: Prisma.CountryGetPayload<{ select: typeof country }>) {
  const names = [
    ...Object.values(row.names as Names),
    row.localName ?? '',
    ...row.aliases,
    row.iso3,
  ]
  return [...new Set(names)].filter((name) => name !== '')
}

function known(attributes: Record<string, string | number | null>) {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, string | number] => entry[1] !== null,
    ),
  )
}

/** Members before those that may be none, then by size: who types `san` more often means the larger one. */
function cityRank(status: string, population: number | null) {
  const size = Math.min(1, Math.log10(Math.max(1, population ?? 30_000)) / 8)
  if (status === 'member') return 0.5 + 0.45 * size
  return status === 'uncertain' ? 0.2 + 0.2 * size : 0.1 * size
}

let regions: Promise<Record<Region, Names>> | undefined

function regionNames() {
  regions ??= readRegionNames()
  return regions
}

async function readRegionNames() {
  const names = Object.fromEntries(REGIONS.map((region) => [region, {} as Names]))
  for (const locale of LOCALES) {
    const { common } = await loadMessages(locale)
    for (const region of REGIONS)
      Object.assign(names[region] ?? {}, { [locale]: common.regions[region] })
  }
  return names as Record<Region, Names>
}

let blocks: Promise<Record<BuildingBlock, string[]>> | undefined

/** Building blocks by their names in all languages. */
export function blockNames() {
  blocks ??= readBlockNames()
  return blocks
}

async function readBlockNames() {
  const catalogues = await Promise.all(LOCALES.map(loadMessages))
  return Object.fromEntries(
    BUILDING_BLOCKS.map((block) => [block, catalogues.map(({ common }) => common.blocks[block])]),
  ) as Record<BuildingBlock, string[]>
}
