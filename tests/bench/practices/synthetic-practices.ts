import { randomUUID } from 'node:crypto'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { AUDIENCES, COST_BANDS } from '@/lib/practices/schema'

const BATCH = 2000
const SUMMARY = 20
const STORY = 60

/** The same numbers on each run. */
export function makeRandom(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
  const pick = <T>(values: readonly T[]) => values[next(values.length)] as T
  const some = <T>(values: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + next(most) }, () => pick(values))),
  ]
  return { next, pick, some }
}

/** Words as real practices use them, the frequent ones as often. */
export async function readWords() {
  const rows = await db.practice.findMany({ select: { title: true, summary: true } })
  return rows
    .flatMap(({ title, summary }) => `${title} ${summary}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .sort()
}

/**
 * Fills a scratch database up to `size` listed practices of its real cities. Their slugs begin with `synthetic-`, and
 * their texts are words of real ones in no order.
 */
export async function addSyntheticPractices(size: number, words: string[]) {
  const cities = await db.city.findMany({ select: { id: true }, orderBy: { slug: 'asc' } })
  const features = await db.keyFeature.findMany({ select: { id: true } })
  const there = await db.practice.count()
  const { next, pick, some } = makeRandom(there)
  const say = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
  for (let from = there; from < size; from += BATCH) {
    await db.practice.createMany({
      data: Array.from({ length: Math.min(BATCH, size - from) }, () => {
        const blocks = some(BUILDING_BLOCKS, 2)
        const id = randomUUID()
        return {
          ...{ id, slug: `synthetic-${id}`, cityId: pick(cities).id, state: 'published' as const },
          ...{ title: say(4), summary: say(SUMMARY), story: say(STORY), language: 'en' },
          ...{ block: blocks[0] ?? '', blocks, sdgs: some([3, 4, 5, 8, 10, 11, 13, 17], 3) },
          features: some(features, 3).map((feature) => feature.id),
          audience: some(AUDIENCES, 3),
          costBand: pick([null, ...COST_BANDS]),
          year: 2005 + next(20),
          evidence: pick(['', 'Counted.']),
          lessons: pick(['', '', 'Slow.']),
          authored: next(2) === 0,
          publishedAt: new Date(Date.UTC(2020, 0, 1) + next(180_000_000) * 1000),
        }
      }),
    })
  }
  await db.$executeRaw`analyze "Practice"`
}
