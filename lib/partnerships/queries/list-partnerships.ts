import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db, type Prisma } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import type { PartnershipView } from '../address'
import { PUBLISHED, partnershipWhere } from '../filters'
import type { RequestKind } from '../schema'

const PAGE_SIZE = 20

const partnershipInList = {
  ...{ id: true, slug: true, kind: true, title: true, language: true, blocks: true, sdgs: true },
  ...{ state: true, createdAt: true, updatedAt: true, publishedAt: true },
  request: { select: { cityId: true, slug: true, hiddenAt: true } },
  sides: {
    select: {
      ...{ language: true, words: true, outcome: true, state: true, reportedAt: true },
      city: { select: cityInList },
    },
  },
} satisfies Prisma.PartnershipSelect
type Row = Prisma.PartnershipGetPayload<{ select: typeof partnershipInList }>

export type PartnershipRow = ReturnType<typeof toPartnershipRow>

/** The city whose request it was comes first. */
export function toPartnershipRow({ sides, request, kind, ...row }: Row, locale: Locale) {
  const inOrder = [...sides].sort(
    (a, b) => Number(b.city.id === request.cityId) - Number(a.city.id === request.cityId),
  )
  return {
    ...row,
    kind: kind as RequestKind,
    request: request.hiddenAt ? null : request.slug,
    sides: inOrder.map(({ city, ...side }) => ({ ...side, city: toCityRow(city, locale) })),
  }
}

const latest = [
  { publishedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.PartnershipOrderByWithRelationInput[]

/** A page of the published partnerships of a view, the latest first. */
export async function listPartnerships(view: PartnershipView, locale: Locale) {
  const where = partnershipWhere(view)
  const limit = view.limit ?? PAGE_SIZE
  const [total, rows] = await Promise.all([
    db.partnership.count({ where }),
    db.partnership.findMany({
      ...{ where, select: partnershipInList, orderBy: latest },
      ...{ skip: (view.page - 1) * limit, take: limit },
    }),
  ])
  return {
    data: rows.map((row) => toPartnershipRow(row, locale)),
    ...{ total, page: view.page, pages: Math.max(1, Math.ceil(total / limit)) },
  }
}

/** All of a view, for tables. */
export async function listAllPartnerships(view: PartnershipView, locale: Locale) {
  const rows = await db.partnership.findMany({
    ...{ where: partnershipWhere(view), select: partnershipInList, orderBy: latest },
    take: view.limit,
  })
  return rows.map((row) => toPartnershipRow(row, locale))
}

/** With whom a city works, as far as both sides published it. */
export async function listPartnershipsOfCity(cityId: string, locale: Locale) {
  const rows = await db.partnership.findMany({
    where: { ...PUBLISHED, sides: { some: { cityId } } },
    select: partnershipInList,
    orderBy: latest,
  })
  return rows.map((row) => toPartnershipRow(row, locale))
}

/** Pairs of cities that work together, as the map draws them. */
export async function listPartnershipTies(locale: Locale) {
  const rows = await db.partnership.findMany({
    where: PUBLISHED,
    select: partnershipInList,
    orderBy: latest,
  })
  return rows.map((row) => toPartnershipRow(row, locale).sides.map(({ city }) => city))
}

/** A partnership as everybody reads it; null until both sides publish it. */
export async function getPartnership(slug: string, locale: Locale) {
  const row = await db.partnership.findFirst({
    where: { ...PUBLISHED, slug },
    select: partnershipInList,
  })
  if (!row) return null
  const partnership = toPartnershipRow(row, locale)
  return {
    ...partnership,
    /** As lists and the API tell it. */
    row: partnership,
    sides: await Promise.all(
      partnership.sides.map(async ({ words, outcome, ...side }) => ({
        ...side,
        html: await renderMarkdown(words),
        outcome: outcome && (await renderMarkdown(outcome)),
      })),
    ),
  }
}

export type PartnershipPage = NonNullable<Awaited<ReturnType<typeof getPartnership>>>

export function listPartnershipAddresses() {
  return db.partnership.findMany({
    where: PUBLISHED,
    select: { slug: true, updatedAt: true },
    orderBy: { slug: 'asc' },
  })
}
