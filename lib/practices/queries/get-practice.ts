import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { contentSelect } from '../content'
import { type Audience, type CostBand, Links, Needs } from '../schema'

const sibling = { slug: true, language: true, title: true, version: true } as const
const visible = {
  state: { in: ['published', 'archived'] },
  hiddenAt: null,
} satisfies Prisma.PracticeWhereInput

const files = {
  select: { id: true, name: true, bytes: true },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Practice$filesArgs

export const practicePage = {
  ...contentSelect,
  ...{ id: true, slug: true, state: true, version: true, authored: true, sourceUrl: true },
  ...{ sourceType: true, seenAt: true, publishedAt: true, archivedAt: true, updatedAt: true },
  ...{ translates: true, reviewedAt: true, reviewedVersion: true, adaptedCount: true },
  ...{ usefulCount: true, originalId: true },
  city: { select: cityInList },
  original: {
    select: {
      ...{ ...sibling, id: true, state: true, hiddenAt: true, usefulCount: true },
      ...{ adaptedCount: true, reviewedAt: true, reviewedVersion: true },
      translations: { where: visible, select: sibling, orderBy: { language: 'asc' } },
      files,
    },
  },
  translations: { where: visible, select: sibling, orderBy: { language: 'asc' } },
  files,
} satisfies Prisma.PracticeSelect

export type PracticePage = ReturnType<typeof toPracticePage>

/** Everything that is public about a practice; null where there is none at that address, or only a draft. */
export async function getPractice(slug: string, locale: Locale) {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  const row = await db.practice.findFirst({ where: { slug, ...visible }, select: practicePage })
  return !row || row.original?.hiddenAt ? null : toPracticePage(row, locale)
}

/** A row as its page shows it. */
export function toPracticePage(
  row: Prisma.PracticeGetPayload<{ select: typeof practicePage }>,
  locale: Locale,
) {
  const { city, original, translations, ...practice } = row
  const others = original ? [original, ...original.translations] : translations
  return {
    ...practice,
    // A translation is about what its original is: it is counted, judged and talked about there.
    rootId: original?.id ?? practice.id,
    rootSlug: original?.slug ?? practice.slug,
    state: original?.state === 'archived' ? ('archived' as const) : practice.state,
    /** A translation shares its original's. */
    files: original?.files ?? practice.files,
    usefulCount: original?.usefulCount ?? practice.usefulCount,
    adaptedCount: original?.adaptedCount ?? practice.adaptedCount,
    reviewedAt: original ? original.reviewedAt : practice.reviewedAt,
    reviewedVersion: original ? original.reviewedVersion : practice.reviewedVersion,
    /** The original says something else since this was translated. */
    behind: original !== null && (practice.translates ?? 0) < original.version,
    original: original && { slug: original.slug, language: original.language },
    siblings: others
      .filter((each) => each.slug !== practice.slug)
      .map(({ slug, language, title }) => ({ slug, language, title })),
    block: practice.block as BuildingBlock,
    blocks: practice.blocks as BuildingBlock[],
    audience: practice.audience as Audience[],
    costBand: practice.costBand as CostBand | null,
    links: Links.parse(practice.links),
    needs: Needs.parse(practice.needs),
    city: toCityRow(city, locale),
  }
}

/** Practices of other cities that are about the same, the nearest first; no link between them is claimed. */
export async function listSimilarPractices(
  practice: Pick<PracticePage, 'rootId' | 'blocks' | 'audience' | 'sdgs' | 'features' | 'city'>,
  locale: Locale,
  limit: number,
) {
  const { rootId, blocks, audience, sdgs, features, city } = practice
  // Of the newest that serve one of its building blocks: more would be read for nothing.
  const found = await db.$queryRaw<{ id: string }[]>`
    with near as (
      select id, slug, blocks, audience, sdgs, features from "Practice"
      where state = 'published' and "hiddenAt" is null and "originalId" is null
        and blocks && ${blocks}::text[] and "cityId" <> ${city.id}::uuid and id <> ${rootId}::uuid
      order by "publishedAt" desc nulls last, id limit 2000)
    select id from near order by
      2 * cardinality(array(select unnest(blocks) intersect select unnest(${blocks}::text[])))
      + 2 * cardinality(array(select unnest(features) intersect select unnest(${features}::text[])))
      + 1.5 * cardinality(array(select unnest(audience) intersect select unnest(${audience}::text[])))
      + cardinality(array(select unnest(sdgs) intersect select unnest(${sdgs}::int[]))) desc, slug
    limit ${limit}`
  return listPracticesById(
    found.map(({ id }) => id),
    locale,
  )
}

const inList = {
  ...{
    id: true,
    slug: true,
    title: true,
    summary: true,
    language: true,
    year: true,
    yearEnd: true,
  },
  ...{ block: true, blocks: true, sdgs: true, features: true, audience: true, costBand: true },
  ...{ reach: true, adaptedCount: true, usefulCount: true, authored: true, sourceUrl: true },
  ...{ publishedAt: true, updatedAt: true, reviewedAt: true, reviewedVersion: true, version: true },
  city: { select: cityInList },
  translations: {
    where: { state: 'published', hiddenAt: null },
    select: { slug: true, title: true, summary: true, language: true },
  },
} satisfies Prisma.PracticeSelect

export type PracticeRow = Awaited<ReturnType<typeof listPracticesById>>[number]

/** Practices as lists, feeds and the API show them, in the order of the ids; those that are gone are left out. */
export async function listPracticesById(ids: string[], locale: Locale) {
  const rows = await db.practice.findMany({ where: { id: { in: ids } }, select: inList })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toRow(row, locale)] : []
  })
}

function toRow(
  { city, translations, ...row }: Prisma.PracticeGetPayload<{ select: typeof inList }>,
  locale: Locale,
) {
  const own = translations.find(({ language }) => language === locale)
  return {
    ...row,
    block: row.block as BuildingBlock,
    blocks: row.blocks as BuildingBlock[],
    audience: row.audience as Audience[],
    costBand: row.costBand as CostBand | null,
    /** In the reader's language where its city wrote it so, else in the original's. */
    shown: row.language === locale || !own ? { ...pickWords(row) } : own,
    languages: [row.language, ...translations.map(({ language }) => language)],
    city: toCityRow(city, locale),
  }
}

function pickWords(row: { slug: string; title: string; summary: string; language: string }) {
  const { slug, title, summary, language } = row
  return { slug, title, summary, language }
}
