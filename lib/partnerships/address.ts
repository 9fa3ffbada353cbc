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
import { PARTNERSHIP_STATES, REQUEST_KINDS, REQUEST_STATES } from './schema'

export const REQUEST_SORTS = ['new', 'deadline', 'relevance'] as const

const named = (values: readonly string[]) => values.join(', ')

function many<T extends z.ZodType>(item: T) {
  return z.array(item).max(100).default([])
}

/** Filters that requests and partnerships share. */
const about = {
  kind: many(z.enum(REQUEST_KINDS)).describe(`What is looked for: ${named(REQUEST_KINDS)}.`),
  block: many(z.enum(BUILDING_BLOCKS)).describe(
    `Building blocks that it is about: ${named(BUILDING_BLOCKS)}.`,
  ),
  sdg: many(z.coerce.number().int().min(1).max(GOALS)).describe(
    'Sustainable Development Goals, from 1 to 17.',
  ),
  region: many(z.enum(REGIONS)).describe(`UNESCO regions of the city: ${named(REGIONS)}.`),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase()),
  ).describe('Countries by ISO 3166-1 alpha-2 code, such as IE or KR.'),
  city: many(z.string().regex(/^[a-z0-9-]{1,100}$/)).describe('Cities by their slug.'),
}
const paging = {
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
    .describe('How many a page has, a whole number from 1 to 1000.'),
}
/** A draft is nobody else's. */
export const PUBLIC_STATES = REQUEST_STATES.filter((state) => state !== 'draft')
export type PublicState = (typeof PUBLIC_STATES)[number]

/** What a view of the requests is: the same in the page's address, its feeds, the API and a saved search. */
export const RequestView = z.object({
  q: z
    .string()
    .transform((text) => clean(text))
    .default('')
    .describe(`Words, in any language or script; up to ${MAX_QUERY} characters are read.`),
  ...about,
  size: many(z.enum(POPULATION_BAND_NAMES)).describe(
    `Residents of the city: ${named(POPULATION_BAND_NAMES)}.`,
  ),
  wanted: many(z.enum(REGIONS)).describe(
    `Regions in which a partner is looked for, requests that name none included: ${named(REGIONS)}.`,
  ),
  language: many(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).describe(
    'Languages that the work can be done in, by BCP 47 tag; requests that name none are of the language they are written in.',
  ),
  state: many(z.enum(PUBLIC_STATES)).describe(
    `How they stand: ${named(PUBLIC_STATES)}. Only open ones where left out.`,
  ),
  sort: z
    .enum(REQUEST_SORTS)
    .optional()
    .describe(`One of ${named(REQUEST_SORTS)}.`),
  ...paging,
})
export type RequestView = z.infer<typeof RequestView>

/** The filters that are counted, in the order the page shows them. */
export const REQUEST_FACETS = [
  'kind',
  'block',
  'wanted',
  'region',
  'size',
  'sdg',
  'language',
  'country',
  'state',
] as const
export type RequestFacet = (typeof REQUEST_FACETS)[number]
export type RequestFacets = Record<RequestFacet, Record<string, number>>

const FILTERS = ['q', ...REQUEST_FACETS, 'city'] as const
export type RequestFilter = (typeof FILTERS)[number]
type Change<View> = Partial<Record<keyof View, unknown>>

/** The one address of a view. `change` replaces parts; undefined takes a part out. */
export function requestQuery(view: RequestView, change: Change<RequestView> = {}) {
  return viewQuery(view, [...FILTERS, 'sort', 'limit'], change)
}

export function activeRequestParts(view: RequestView) {
  return narrowing(view, FILTERS, (change) => requestQuery(view, change))
}

/** A view of the published partnerships; one of the two cities is enough. */
export const PartnershipView = z.object({
  ...about,
  state: many(z.enum(PARTNERSHIP_STATES)).describe(
    `How they stand: ${named(PARTNERSHIP_STATES)}; all where left out.`,
  ),
  ...paging,
})
export type PartnershipView = z.infer<typeof PartnershipView>

export function partnershipQuery(view: PartnershipView, change: Change<PartnershipView> = {}) {
  const names = ['kind', 'block', 'sdg', 'region', 'country', 'city', 'state', 'limit']
  return viewQuery(view, names, change)
}
