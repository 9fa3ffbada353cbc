import 'server-only'
import { db, type Prisma } from '@/lib/core/db'
import { plain } from '@/lib/core/plain-words'
import { blockNames, country, countryNames } from './documents'
import type { SearchDocument } from './engine'

const words = {
  ...{ slug: true, language: true, title: true, summary: true, story: true, evidence: true },
  lessons: true,
} satisfies Prisma.PracticeSelect

const practice = {
  ...{ ...words, id: true, blocks: true, features: true, adaptedCount: true, usefulCount: true },
  authored: true,
  city: { select: { name: true, names: true, lat: true, lon: true, country: { select: country } } },
  translations: { where: { state: 'published', hiddenAt: null }, select: words },
} satisfies Prisma.PracticeSelect

const listed = { state: 'published', hiddenAt: null, originalId: null } as const

/** One document for each practice that is listed, with the words of all of its languages. */
export async function practiceDocuments(
  where: Prisma.PracticeWhereInput,
  take?: number,
): Promise<SearchDocument[]> {
  const [blocks, features, rows] = await Promise.all([
    blockNames(),
    db.keyFeature.findMany({ select: { id: true, title: true } }),
    db.practice.findMany({
      where: { AND: [listed, where] },
      select: practice,
      orderBy: { id: 'asc' },
      take,
    }),
  ])
  const titles = new Map(features.map(({ id, title }) => [id, title]))
  return rows.map((row) => fromPractice(row, blocks, titles))
}

type Names = Record<string, string>
type Row = Prisma.PracticeGetPayload<{ select: typeof practice }>

function fromPractice(
  row: Row,
  blocks: Record<string, string[]>,
  features: Map<string, string>,
): SearchDocument {
  const { city, translations } = row
  const languages = [row, ...translations]
  return {
    id: row.id,
    type: 'practice',
    names: Object.fromEntries(languages.map(({ language, title }) => [language, title])),
    aliases: [],
    context: [
      ...new Set([
        city.name,
        ...Object.values(city.names as Names),
        ...row.blocks.flatMap((block) => blocks[block] ?? []),
        ...row.features.flatMap((feature) => features.get(feature) ?? []),
        ...countryNames(city.country),
      ]),
    ],
    text: languages
      .flatMap(({ summary, story, evidence, lessons }) => [summary, story, evidence, lessons])
      .map(plain)
      .filter((text) => text !== '')
      .join('\n'),
    detail: { en: city.name, ...(city.names as Names) },
    attributes: {
      ...{ type: 'practice', slug: row.slug, name: row.title, block: row.blocks },
      ...{ country: city.country.code, region: city.country.region },
      language: languages.map(({ language }) => language),
    },
    _geo: { lat: city.lat, lng: city.lon },
    rank: rankOf(row),
  }
}

/** What cities wrote themselves and others used comes first among equally good matches. */
function rankOf({ authored, adaptedCount, usefulCount }: Row) {
  const used = Math.min(1, Math.log10(1 + adaptedCount * 2 + usefulCount) / 3)
  return 0.3 + (authored ? 0.2 : 0) + 0.45 * used
}
