import { z } from 'zod'
import {
  BUILDING_BLOCKS,
  clean,
  GOALS,
  MAX_QUERY,
  POPULATION_BAND_NAMES,
  REGIONS,
} from '@/lib/cities/schema'
import { narrowing, viewQuery } from '@/lib/core/view-address'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { AUDIENCES, COST_BANDS } from './schema'

export const PRACTICE_SORTS = ['new', 'year', 'title', 'adapted', 'useful', 'relevance'] as const
export type PracticeSort = (typeof PRACTICE_SORTS)[number]

/** What a practice has or not: filtered by as `has=evidence`. */
export const PRACTICE_MARKS = ['evidence', 'lessons', 'adapted', 'reviewed', 'own-words'] as const
export type PracticeMark = (typeof PRACTICE_MARKS)[number]

const FEATURE = /^\d{1,2}\.\d{1,2}$/
const named = (values: readonly string[]) => values.join(', ')

function many<T extends z.ZodType>(item: T) {
  return z.array(item).max(100).default([])
}

/** What a view of the practices is: the same in the page's address, its feeds, the API and a saved search. */
export const PracticeView = z.object({
  q: z
    .string()
    .transform((text) => clean(text))
    .default('')
    .describe(`Words, in any language or script; up to ${MAX_QUERY} characters are read.`),
  block: many(z.enum(BUILDING_BLOCKS)).describe(`Building blocks: ${named(BUILDING_BLOCKS)}.`),
  feature: many(z.string().regex(FEATURE)).describe('Key Features by their number, such as 4.2.'),
  sdg: many(z.coerce.number().int().min(1).max(GOALS)).describe(
    'Sustainable Development Goals, from 1 to 17.',
  ),
  region: many(z.enum(REGIONS)).describe(`UNESCO regions: ${named(REGIONS)}.`),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase()),
  ).describe('Countries by ISO 3166-1 alpha-2 code, such as IE or KR.'),
  size: many(z.enum(POPULATION_BAND_NAMES)).describe(
    `Residents of the city: ${named(POPULATION_BAND_NAMES)}.`,
  ),
  cost: many(z.enum([...COST_BANDS, 'unknown'])).describe(
    `Cost in a year, in US dollars: ${named(COST_BANDS)}, unknown.`,
  ),
  audience: many(z.enum(AUDIENCES)).describe(`Whom it is for: ${named(AUDIENCES)}.`),
  year: many(z.coerce.number().int().min(1945).max(2100)).describe('Years that it began in.'),
  language: many(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).describe(
    'Languages that it can be read in, by BCP 47 tag.',
  ),
  has: many(z.enum(PRACTICE_MARKS)).describe(
    `What it has, all of: ${named(PRACTICE_MARKS)} (written by its city).`,
  ),
  city: many(z.string().regex(/^[a-z0-9-]{1,100}$/)).describe('Cities by their slug.'),
  sort: z
    .enum(PRACTICE_SORTS)
    .optional()
    .describe(`One of ${named(PRACTICE_SORTS)}; relevance goes with q.`),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .describe('Which page, a whole number from 1 to 10000.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('How many practices a page has, a whole number from 1 to 1000.'),
})
/** The language of what surrounds a practice's own words. */
export const LanguageQuery = z.object({ lang: z.enum(LOCALES).default(DEFAULT_LOCALE) })
export type PracticeView = z.infer<typeof PracticeView>

/** The filters that are counted, in the order the page shows them. */
export const PRACTICE_FACETS = [
  'block',
  'region',
  'has',
  'audience',
  'size',
  'cost',
  'sdg',
  'feature',
  'country',
  'year',
  'language',
] as const
export type PracticeFacet = (typeof PRACTICE_FACETS)[number]
/** How many practices each value would leave, with the other filters kept. */
export type PracticeFacets = Record<PracticeFacet, Record<string, number>>

/** Facets and what is filtered by without being counted. */
const FILTERS = ['q', ...PRACTICE_FACETS, 'city'] as const
type PracticeFilter = (typeof FILTERS)[number]

type Change = Partial<Record<keyof PracticeView, unknown>>

/** The one address of a view. `change` replaces parts; undefined takes a part out. */
export function practiceQuery(view: PracticeView, change: Change = {}): string {
  return viewQuery(view, [...FILTERS, 'sort', 'limit'], change)
}

/** One thing that narrows a view, with the query string of the view without it. */
export type ActivePart = { name: PracticeFilter; value: string; query: string }

export function activeParts(view: PracticeView): ActivePart[] {
  return narrowing(view, FILTERS, (change) => practiceQuery(view, change))
}
