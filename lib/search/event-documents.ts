import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import { plain } from '@/lib/core/plain-words'
import type { EventKind } from '@/lib/events/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import { blockNames, country, countryNames } from './documents'
import type { SearchDocument } from './engine'

const city = {
  select: { name: true, names: true, lat: true, lon: true, country: { select: country } },
} as const
const event = {
  ...{ id: true, slug: true, title: true, body: true, language: true, kind: true, blocks: true },
  ...{ mode: true, venue: true, languages: true, lat: true, lon: true, city },
  hosts: { where: { agreedAt: { not: null } }, select: { city } },
} satisfies Prisma.EventSelect

type Names = Record<string, string>

/** One document for each event that everybody may read, coming or past. */
export async function eventDocuments(
  where: Prisma.EventWhereInput,
  take?: number,
): Promise<SearchDocument[]> {
  const [blocks, kinds, rows] = await Promise.all([
    blockNames(),
    kindNames(),
    db.event.findMany({
      where: { AND: [{ state: 'published', hiddenAt: null }, where] },
      select: event,
      orderBy: { id: 'asc' },
      take,
    }),
  ])
  return rows.map(({ city: own, hosts, ...row }) => {
    const cities = [...(own ? [own] : []), ...hosts.map((host) => host.city)]
    const [first] = cities
    return {
      ...{ id: row.id, type: 'event', aliases: [] },
      names: { [row.language]: row.title },
      context: [
        ...new Set([
          ...cities.flatMap(({ name, names }) => [name, ...Object.values(names as Names)]),
          ...(kinds[row.kind as EventKind] ?? []),
          ...row.blocks.flatMap((block) => blocks[block as BuildingBlock] ?? []),
          ...cities.flatMap((each) => countryNames(each.country)),
          ...(row.venue ? [row.venue] : []),
        ]),
      ],
      text: plain(row.body),
      detail: first ? { en: first.name, ...(first.names as Names) } : {},
      attributes: {
        ...{ type: 'event', slug: row.slug, name: row.title, kind: row.kind, mode: row.mode },
        ...{ block: row.blocks, language: [row.language, ...row.languages] },
        ...(first && { country: first.country.code, region: first.country.region }),
      },
      _geo: first ? { lat: row.lat ?? first.lat, lng: row.lon ?? first.lon } : null,
      rank: 0.5,
    }
  })
}

let kinds: Promise<Record<EventKind, string[]>> | undefined

/** Kinds of events by their names in all languages. */
function kindNames() {
  kinds ??= readKindNames()
  return kinds
}

async function readKindNames() {
  const catalogues = await Promise.all(LOCALES.map(loadMessages))
  const names = Object.keys(catalogues[0]?.events.kinds ?? {}) as EventKind[]
  return Object.fromEntries(
    names.map((kind) => [kind, catalogues.map(({ events }) => events.kinds[kind])]),
  ) as Record<EventKind, string[]>
}
