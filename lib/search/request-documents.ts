import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import { plain } from '@/lib/core/plain-words'
import { LOCALES } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import type { RequestKind } from '@/lib/partnerships/schema'
import { blockNames, country, countryNames } from './documents'
import type { SearchDocument } from './engine'

const request = {
  ...{ id: true, slug: true, title: true, body: true, language: true, kind: true, blocks: true },
  city: { select: { name: true, names: true, lat: true, lon: true, country: { select: country } } },
} satisfies Prisma.PartnerRequestSelect

type Names = Record<string, string>

/** One document for each request that can be answered; what is filled, closed or over is found by its address alone. */
export async function requestDocuments(
  where: Prisma.PartnerRequestWhereInput,
  take?: number,
): Promise<SearchDocument[]> {
  const [blocks, kinds, rows] = await Promise.all([
    blockNames(),
    kindNames(),
    db.partnerRequest.findMany({
      where: { AND: [{ state: 'open', hiddenAt: null }, where] },
      select: request,
      orderBy: { id: 'asc' },
      take,
    }),
  ])
  return rows.map(({ city, ...row }) => ({
    ...{ id: row.id, type: 'request', aliases: [] },
    names: { [row.language]: row.title },
    context: [
      ...new Set([
        ...[city.name, ...Object.values(city.names as Names)],
        ...(kinds[row.kind as RequestKind] ?? []),
        ...row.blocks.flatMap((block) => blocks[block as BuildingBlock] ?? []),
        ...countryNames(city.country),
      ]),
    ],
    text: plain(row.body),
    detail: { en: city.name, ...(city.names as Names) },
    attributes: {
      ...{ type: 'request', slug: row.slug, name: row.title, kind: row.kind, block: row.blocks },
      ...{ country: city.country.code, region: city.country.region },
    },
    _geo: { lat: city.lat, lng: city.lon },
    rank: 0.5,
  }))
}

let kinds: Promise<Record<RequestKind, string[]>> | undefined

/** What is looked for, by its names in all languages. */
function kindNames() {
  kinds ??= readKindNames()
  return kinds
}

async function readKindNames() {
  const catalogues = await Promise.all(LOCALES.map(loadMessages))
  const names = Object.keys(catalogues[0]?.partnerships.kinds ?? {}) as RequestKind[]
  return Object.fromEntries(
    names.map((kind) => [kind, catalogues.map(({ partnerships }) => partnerships.kinds[kind])]),
  ) as Record<RequestKind, string[]>
}
