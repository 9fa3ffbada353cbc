import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import type { BuildingBlock } from '@/lib/cities/schema'
import { db, type Prisma } from '@/lib/core/db'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import { RESOURCE_KINDS, type ResourceKind, type ResourceView } from '../schema'

const shown = {
  ...{ id: true, slug: true, kind: true, title: true, language: true, languages: true },
  ...{ year: true, publisher: true, blocks: true, summary: true, url: true, state: true },
} as const satisfies Prisma.ResourceSelect
type Row = Prisma.ResourceGetPayload<{ select: typeof shown }>

/** What a view shows, in the order of kinds and then the latest first; and how many each filter would leave. */
export async function listResources(view: ResourceView, locale: Locale) {
  const rows = await db.resource.findMany({ where: { state: 'published' }, select: shown })
  const all = rows.map((row) => inLanguage(row, locale)).sort(inOrder)
  const words = fold(view.q).split(/\s+/).filter(Boolean)
  const passes = {
    q: (row: Resource) => {
      const text = fold(`${row.title} ${row.publisher} ${row.summary} ${row.year ?? ''}`)
      return words.every((word) => text.includes(word))
    },
    kind: (row: Resource) => view.kind.length === 0 || view.kind.includes(row.kind),
    block: (row: Resource) =>
      view.block.length === 0 || view.block.some((block) => row.blocks.includes(block)),
    lang: (row: Resource) =>
      view.lang.length === 0 || view.lang.some((tag) => row.languages.includes(tag)),
  }
  type Filter = keyof typeof passes
  const without = (left: Filter) =>
    all.filter((row) =>
      (Object.keys(passes) as Filter[]).every((name) => name === left || passes[name](row)),
    )
  return {
    resources: without('q').filter(passes.q),
    total: all.length,
    facets: {
      kind: countBy(without('kind'), ({ kind }) => [kind]),
      block: countBy(without('block'), ({ blocks }) => blocks),
      lang: countBy(without('lang'), ({ languages }) => languages),
    },
  }
}
export type Resources = Awaited<ReturnType<typeof listResources>>

/** One that is published; null where there is none. */
export async function getResource(slug: string, locale: Locale) {
  const row = await db.resource.findFirst({ where: { slug, state: 'published' }, select: shown })
  return row && inLanguage(row, locale)
}

/** Every resource that has a page, with when it last changed. */
export function listResourceAddresses() {
  return db.resource.findMany({
    where: { state: 'published' },
    select: { slug: true, updatedAt: true },
    orderBy: { slug: 'asc' },
  })
}

/** What members suggested and waits, and all that is published: for whoever curates. */
export async function listForCuration(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'network.curate-resources')
  const rows = await db.resource.findMany({
    where: { state: { in: ['suggested', 'published'] } },
    select: { ...shown, suggestedBy: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const resources = rows.map(({ suggestedBy, ...row }) => ({
    ...inLanguage(row, locale),
    by: suggestedBy?.name ?? '',
  }))
  return {
    suggested: resources.filter(({ state }) => state === 'suggested'),
    published: resources.filter(({ state }) => state === 'published').sort(inOrder),
  }
}

/** One as it is edited; null for everybody else. */
export async function getForCuration(viewer: Viewer, id: string) {
  if (!can(viewer, 'network.curate-resources')) return null
  const row = await db.resource.findUnique({ where: { id }, select: shown })
  return row && { ...row, summary: row.summary as Partial<Record<Locale, string>> }
}
export type EditedResource = NonNullable<Awaited<ReturnType<typeof getForCuration>>>

function inLanguage({ summary, kind, blocks, ...row }: Row, locale: Locale) {
  const words = summary as Partial<Record<Locale, string>>
  const found = ([locale, DEFAULT_LOCALE, ...Object.keys(words)] as Locale[]).find(
    (tag) => words[tag],
  )
  return {
    ...row,
    kind: kind as ResourceKind,
    blocks: blocks as BuildingBlock[],
    summary: (found && words[found]) ?? '',
    summaryLanguage: found ?? locale,
  }
}
export type Resource = ReturnType<typeof inLanguage>

function inOrder(one: Resource, other: Resource) {
  return (
    RESOURCE_KINDS.indexOf(one.kind) - RESOURCE_KINDS.indexOf(other.kind) ||
    (other.year ?? 0) - (one.year ?? 0) ||
    one.title.localeCompare(other.title)
  )
}

function countBy(rows: Resource[], valuesOf: (row: Resource) => readonly string[]) {
  const counts: Record<string, number> = {}
  for (const row of rows)
    for (const value of valuesOf(row)) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Letters without their marks, small: what somebody types finds what is written. */
function fold(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
