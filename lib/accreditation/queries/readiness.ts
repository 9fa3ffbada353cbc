import 'server-only'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Question } from '../address'

/** Of each. */
const SHOWN = 3

/**
 * For each gap that is a building block: practices of it, of the country first, and cities with such practices that have
 * named somebody to turn to.
 */
export async function listHelp(gaps: Question[], country: string | undefined, locale: Locale) {
  const blocks = BUILDING_BLOCKS.filter((block) => gaps.includes(block))
  const help = await Promise.all(blocks.map((block) => helpFor(block, country, locale)))
  return new Map(blocks.map((block, at) => [block as Question, help[at] as Help]))
}

async function helpFor(block: BuildingBlock, country: string | undefined, locale: Locale) {
  const shown = { block, state: 'published', hiddenAt: null, originalId: null } as const
  const city = { select: { slug: true, name: true, names: true } } as const
  const select = { slug: true, title: true, language: true, city } as const
  const orderBy = [{ city: { adaptedByCount: 'desc' } }, { publishedAt: 'desc' }] as const
  const [near, all, cities] = await Promise.all([
    country
      ? db.practice.findMany({
          where: { ...shown, city: { countryCode: country, status: 'member' } },
          ...{ select, orderBy: [...orderBy], take: SHOWN },
        })
      : [],
    db.practice.findMany({
      where: { ...shown, city: { status: 'member' } },
      ...{ select, orderBy: [...orderBy], take: SHOWN },
    }),
    db.city.findMany({
      where: {
        ...{ status: 'member', blocks: { has: block } },
        grants: { some: { contact: true, hiddenAt: null } },
      },
      select: { slug: true, name: true, names: true },
      orderBy: [{ practiceCount: 'desc' }, { name: 'asc' }],
      take: SHOWN,
    }),
  ])
  const named = ({ names, name }: { names: unknown; name: string }) =>
    nameIn(names, locale, name).name
  const practices = [...near, ...all.filter(({ slug }) => near.every((row) => row.slug !== slug))]
  return {
    practices: practices.slice(0, SHOWN).map(({ city, ...row }) => ({ ...row, city: named(city) })),
    cities: cities.map((city) => ({ slug: city.slug, name: named(city) })),
  }
}
export type Help = Awaited<ReturnType<typeof helpFor>>
