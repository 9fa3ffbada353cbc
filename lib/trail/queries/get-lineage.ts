import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import type { CostBand } from '@/lib/practices/schema'
import { findRoot, seenDownstream } from '../walk'

const practiceSelect = {
  ...{ id: true, slug: true, title: true, language: true, hiddenAt: true, state: true },
} satisfies Prisma.PracticeSelect

const stepSelect = {
  ...{ id: true, originId: true, viaId: true, year: true, language: true, changes: true },
  ...{ result: true, outcome: true, answer: true, costBand: true, cityId: true, updatedAt: true },
  city: { select: cityInList },
  practice: { select: practiceSelect },
} satisfies Prisma.AdaptationSelect

export type Lineage = NonNullable<Awaited<ReturnType<typeof getLineage>>>
export type Step = Lineage['steps'][number]

/**
 * The whole trail that a practice stands in, from where it began: each city that took it home, in the order in which
 * they learnt from each other. What moderators hid is not there, nor what came of a hidden practice; who learnt from a
 * hidden adaptation stands under the practice itself.
 */
export async function getLineage(practiceId: string, locale: Locale) {
  const rootId = await findRoot(db, practiceId)
  const ids = await seenDownstream(db, rootId)
  const [root, rows] = await Promise.all([
    db.practice.findFirst({
      where: { id: rootId, hiddenAt: null, state: { not: 'draft' } },
      select: { ...practiceSelect, year: true, city: { select: cityInList } },
    }),
    db.adaptation.findMany({
      where: { id: { in: ids }, hiddenAt: null },
      select: stepSelect,
      orderBy: [{ year: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  if (!root) return null
  return {
    root: { ...root, city: toCityRow(root.city, locale) },
    /** Each after the one that it learnt from; `depth` 1 learnt from the root itself. */
    steps: inOrder(rootId, rows).map(({ row, depth, parentId }) => {
      const { city, practice, ...step } = row
      return {
        ...step,
        ...{ depth, parentId, costBand: step.costBand as CostBand | null },
        city: toCityRow(city, locale),
        /** What this city wrote about it itself, where everyone can read it. */
        practice: practice && !practice.hiddenAt && practice.state !== 'draft' ? practice : null,
      }
    }),
  }
}

type Row = Prisma.AdaptationGetPayload<{ select: typeof stepSelect }>

/** Depth first, without recursion: a trail can be as long as the network is large. */
function inOrder(rootId: string, rows: Row[]) {
  /** Whose step it continues: the adaptation learnt from, or the one that the adapted practice was written about. */
  const writtenAbout = new Map(
    rows.flatMap(({ id, practice }) => (practice ? [[practice.id, id] as const] : [])),
  )
  const seen = new Set(rows.map(({ id }) => id))
  const children = new Map<string, Row[]>()
  for (const row of rows) {
    const via = row.viaId !== null && seen.has(row.viaId) ? row.viaId : null
    const parent = via ?? writtenAbout.get(row.originId) ?? row.originId
    children.set(parent, [...(children.get(parent) ?? []), row])
  }
  const ordered: { row: Row; depth: number; parentId: string }[] = []
  const open = childrenOf(rootId, 1)
  for (let next = open.pop(); next; next = open.pop()) {
    ordered.push(next)
    open.push(...childrenOf(next.row.id, next.depth + 1))
  }
  return ordered

  function childrenOf(parentId: string, depth: number) {
    return (children.get(parentId) ?? []).map((row) => ({ row, depth, parentId })).reverse()
  }
}
