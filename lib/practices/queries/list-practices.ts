import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'

const practiceInList = {
  slug: true,
  title: true,
  summary: true,
  language: true,
  year: true,
  block: true,
  sdgs: true,
  audience: true,
  sourceUrl: true,
  sourceType: true,
  authored: true,
  adaptedCount: true,
} as const

/** What a list holds: a translation is found with its original. */
export const listed = { state: 'published', hiddenAt: null, originalId: null } as const

/** The practices of a city, newest first; those without a year last. */
export async function listPracticesOfCity(cityId: string) {
  const practices = await db.practice.findMany({
    where: { cityId, ...listed },
    select: { id: true, ...practiceInList },
    orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { title: 'asc' }],
  })
  return practices.map((practice) => ({ ...practice, block: practice.block as BuildingBlock }))
}

/** How many practices serve each building block. */
export async function countPracticesByBlock() {
  const rows = await db.practice.groupBy({
    by: ['block'],
    where: listed,
    _count: true,
  })
  return Object.fromEntries(rows.map((row) => [row.block, row._count])) as Partial<
    Record<BuildingBlock, number>
  >
}

/** One practice for each building block, the newest of the newest members first: a look at what cities do. */
export async function listLatestPractices(locale: Locale) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select distinct on (p.block) p.id from "Practice" p join "City" c on c.id = p."cityId"
    where c.status = 'member' and p."hiddenAt" is null and p.state = 'published' and p."originalId" is null
    order by p.block, p.year desc nulls last, c.joined desc nulls last, p.slug`
  const practices = await db.practice.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: { ...practiceInList, city: { select: cityInList } },
    orderBy: [
      { year: { sort: 'desc', nulls: 'last' } },
      { city: { joined: { sort: 'desc', nulls: 'last' } } },
      { slug: 'asc' },
    ],
  })
  return practices.map(({ city, ...practice }) => ({
    ...practice,
    block: practice.block as BuildingBlock,
    city: toCityRow(city, locale),
  }))
}

/** The latest practices of some building blocks; none where none is named. */
export function listPracticesOfBlocks(blocks: readonly string[]) {
  if (blocks.length === 0) return []
  return db.practice.findMany({
    where: { ...listed, block: { in: [...blocks] } },
    select: { slug: true, title: true, language: true, city: { select: { name: true } } },
    orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
    take: 6,
  })
}

/** Every practice that has a page on the lists, with when it last changed; by slug, so that the order stays. */
export function listPracticeAddresses() {
  return db.practice.findMany({
    where: { state: 'published', hiddenAt: null },
    select: { slug: true, updatedAt: true },
    orderBy: { slug: 'asc' },
  })
}
