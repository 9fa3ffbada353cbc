import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'

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
} as const

/** The practices of a city, newest first; those without a year last. */
export async function listPracticesOfCity(cityId: string) {
  const practices = await db.practice.findMany({
    where: { cityId },
    select: practiceInList,
    orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { title: 'asc' }],
  })
  return practices.map((practice) => ({ ...practice, block: practice.block as BuildingBlock }))
}

/** How many practices serve each building block. */
export async function countPracticesByBlock() {
  const rows = await db.practice.groupBy({ by: ['block'], _count: true })
  return Object.fromEntries(rows.map((row) => [row.block, row._count])) as Partial<
    Record<BuildingBlock, number>
  >
}
