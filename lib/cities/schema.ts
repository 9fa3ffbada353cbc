import { z } from 'zod'

export const REGIONS = [
  'africa',
  'arab-states',
  'asia-pacific',
  'europe-north-america',
  'latin-america-caribbean',
] as const
export type Region = (typeof REGIONS)[number]

/** The six things that a learning city mobilises its resources for. */
export const BUILDING_BLOCKS = [
  'basic-to-higher',
  'families-communities',
  'workplace',
  'technologies',
  'quality',
  'culture',
] as const
export type BuildingBlock = (typeof BUILDING_BLOCKS)[number]

/** Thematic working groups of member cities. */
export const CLUSTERS = [
  'sustainable-development',
  'equity-inclusion',
  'health-well-being',
  'literacy',
  'entrepreneurship',
  'global-citizenship',
  'planning-monitoring-evaluation',
] as const
export type Cluster = (typeof CLUSTERS)[number]

/** How many Sustainable Development Goals there are. */
export const GOALS = 17

export const CITY_KINDS = [
  'city',
  'municipality',
  'town',
  'district',
  'county',
  'governorate',
  'consortium',
] as const

export const MEMBERSHIP_STATUSES = ['member', 'uncertain', 'inactive', 'left'] as const

/** What is going on in a city: filtered by as `has=requests`. */
export const CITY_MARKS = ['requests', 'events'] as const

/** Residents: `from` inclusive, `to` exclusive. */
export const POPULATION_BANDS = {
  'under-50k': { from: 0, to: 50_000 },
  '50k-200k': { from: 50_000, to: 200_000 },
  '200k-500k': { from: 200_000, to: 500_000 },
  '500k-1m': { from: 500_000, to: 1_000_000 },
  '1m-5m': { from: 1_000_000, to: 5_000_000 },
  'over-5m': { from: 5_000_000, to: null },
  unknown: null,
} as const
export type PopulationBand = keyof typeof POPULATION_BANDS
export const POPULATION_BAND_NAMES = Object.keys(POPULATION_BANDS) as PopulationBand[]

export const CITY_SORTS = [
  'name',
  '-name',
  'year',
  '-year',
  'population',
  '-population',
  'distance',
  'relevance',
] as const
export type CitySort = (typeof CITY_SORTS)[number]

/** The longest query that is looked at; more can't name a city. */
export const MAX_QUERY = 200

const year = z.coerce.number().int().min(2013).max(2100)
const latitude = z.coerce.number().min(-90).max(90)
const longitude = z.coerce.number().min(-540).max(540)

function words(values: readonly string[]) {
  return values.join(', ')
}

/** `?name=a&name=b` and `?name=a,b` say the same. */
function many<T extends z.ZodType>(item: T) {
  return z.array(item).max(100).default([])
}

/** West, south, east, north in degrees; west greater than east crosses the antimeridian. */
const Bbox = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([, south, , north]) => south <= north)

/** What a view of the directory is: the same in the page's address, the API and the export. */
export const CityFilters = z.object({
  q: z
    .string()
    .transform((text) => clean(text))
    .default('')
    .describe(
      `A name or a part of one, in any language or script; up to ${MAX_QUERY} characters are read.`,
    ),
  region: many(z.enum(REGIONS)).describe(`UNESCO regions: ${words(REGIONS)}.`),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase()),
  ).describe('Countries by ISO 3166-1 alpha-2 code, such as IE or KR.'),
  has: many(z.enum(CITY_MARKS)).describe(
    `What is going on there, all of: ${words(CITY_MARKS)} (open requests for partners, events to come).`,
  ),
  year: many(year).describe('Years of admission, from 2013 to 2100.'),
  population: many(z.enum(POPULATION_BAND_NAMES)).describe(
    `Bands of residents: ${words(POPULATION_BAND_NAMES)}.`,
  ),
  block: many(z.enum(BUILDING_BLOCKS)).describe(
    `Building blocks of the published practices: ${words(BUILDING_BLOCKS)}.`,
  ),
  sdg: many(z.coerce.number().int().min(1).max(GOALS)).describe(
    'Sustainable Development Goals of the published practices, from 1 to 17.',
  ),
  cluster: many(z.enum(CLUSTERS)).describe(
    `Thematic groups that cities say they work in: ${words(CLUSTERS)}.`,
  ),
  language: many(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).describe(
    'Languages that the teams of cities work in, by BCP 47 tag, such as fr or pt-BR.',
  ),
  award: many(year).describe('Years of the UNESCO Learning City Award, such as 2019.'),
  status: many(z.enum(MEMBERSHIP_STATUSES)).describe(
    `Kinds of membership: ${words(MEMBERSHIP_STATUSES)}. Members alone where left out.`,
  ),
  bbox: Bbox.optional().describe(
    'Four numbers in degrees: west, south, east, north. West may be greater than east, across the antimeridian.',
  ),
  near: z
    .tuple([latitude, longitude])
    .optional()
    .describe(
      'Two numbers in degrees, latitude then longitude: where sort=distance measures from.',
    ),
  sort: z
    .enum(CITY_SORTS)
    .optional()
    .describe(`One of ${words(CITY_SORTS)}; distance goes with near, relevance with q.`),
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
    .describe('How many cities a page has, a whole number from 1 to 1000.'),
})
export type CityFilters = z.infer<typeof CityFilters>

/** The filters that are counted, in the order the page shows them. */
export const CITY_FACETS = [
  'region',
  'block',
  'has',
  'year',
  'country',
  'population',
  'award',
  'sdg',
  'cluster',
  'language',
  'status',
] as const
export type CityFacet = (typeof CITY_FACETS)[number]
/** How many cities each value would leave, with the other filters kept. */
export type CityFacets = Record<CityFacet, Record<string, number>>

/** Null bytes and lone surrogates cannot be stored or sent to PostgreSQL; control characters mean nothing. */
export function clean(text: string) {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY)
}
