import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

const city = { select: { slug: true, name: true, names: true } } as const
const deskSelect = {
  ...{ id: true, year: true, result: true, outcome: true, changes: true, language: true },
  ...{ answer: true, reportedAt: true, hiddenAt: true, version: true },
  city,
  origin: { select: { slug: true, title: true, language: true, city } },
} satisfies Prisma.AdaptationSelect

type Lists = Awaited<ReturnType<typeof listAdaptations>>
export type OurAdaptation = Lists['ours'][number]
export type TheirAdaptation = Lists['theirs'][number]

/** What a city took home from others, and what others took home from it, the newest first. */
export async function listAdaptations(viewer: Viewer, cityId: string, locale: Locale) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const orderBy = [
    { createdAt: 'desc' },
    { id: 'desc' },
  ] satisfies Prisma.AdaptationOrderByWithRelationInput[]
  const [ours, theirs] = await Promise.all([
    db.adaptation.findMany({ where: { cityId }, select: deskSelect, orderBy }),
    db.adaptation.findMany({
      where: { origin: { cityId }, hiddenAt: null },
      select: deskSelect,
      orderBy,
    }),
  ])
  return {
    ours: ours.map(named),
    /** With what was said, as HTML. */
    theirs: await Promise.all(
      theirs.map(async (row) => ({
        ...named(row),
        changes: await renderMarkdown(row.changes),
        outcome: row.outcome && (await renderMarkdown(row.outcome)),
      })),
    ),
    mayAdapt: can(viewer, 'practice.adapt', { city: cityId }),
    mayAnswer: can(viewer, 'practice.answer', { city: cityId }),
  }

  function named({
    city,
    origin,
    ...rest
  }: Prisma.AdaptationGetPayload<{ select: typeof deskSelect }>) {
    return {
      ...rest,
      city: nameIn(city.names, locale, city.name).name,
      origin: { ...origin, city: nameIn(origin.city.names, locale, origin.city.name).name },
    }
  }
}

/** What a form about an adaptation offers: from whom it was learnt, and the city's own practices about it. */
export async function getAdaptationForm(
  viewer: Viewer,
  { slug, cityId }: { slug: string; cityId: string },
  locale: Locale,
) {
  if (!can(viewer, 'practice.adapt', { city: cityId })) return null
  const found = await db.practice.findFirst({
    where: { slug, hiddenAt: null, state: { not: 'draft' } },
    select: { id: true, originalId: true },
  })
  const origin =
    found &&
    (await db.practice.findFirst({
      where: { id: found.originalId ?? found.id, hiddenAt: null, state: { not: 'draft' } },
      select: {
        ...{ id: true, slug: true, title: true, language: true, cityId: true },
        city,
        adaptations: {
          where: { hiddenAt: null, cityId: { not: cityId } },
          select: { id: true, year: true, city },
          orderBy: { year: 'asc' },
        },
      },
    }))
  if (!origin) return null
  const { adaptations, city: owner, ...rest } = origin
  return {
    ...rest,
    city: nameIn(owner.names, locale, owner.name).name,
    /** Other cities that it can have been learnt from. */
    vias: adaptations.map(({ id, year, city }) => ({
      ...{ id, year },
      city: nameIn(city.names, locale, city.name).name,
    })),
    own: await listFreePractices(cityId, null),
  }
}

/** An adaptation to be changed; null for whoever does not act for its city. */
export async function getAdaptation(viewer: Viewer, id: string, locale: Locale) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db.adaptation.findUnique({
    where: { id },
    select: {
      ...{ ...deskSelect, cityId: true, costBand: true, practiceId: true },
    },
  })
  if (!row || !can(viewer, 'practice.adapt', { city: row.cityId })) return null
  const { origin, city: own, ...rest } = row
  return {
    ...rest,
    city: nameIn(own.names, locale, own.name).name,
    citySlug: own.slug,
    origin: { ...origin, city: nameIn(origin.city.names, locale, origin.city.name).name },
    own: await listFreePractices(row.cityId, id),
  }
}

/** A city's public practices that come from nowhere else yet. */
function listFreePractices(cityId: string, adaptationId: string | null) {
  return db.practice.findMany({
    where: {
      ...{ cityId, state: 'published', originalId: null },
      OR: [
        { adaptationOf: null },
        ...(adaptationId ? [{ adaptationOf: { id: adaptationId } }] : []),
      ],
    },
    select: { id: true, title: true, language: true },
    orderBy: { title: 'asc' },
  })
}
