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
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

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
    .default(''),
  region: many(z.enum(REGIONS)),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase()),
  ),
  year: many(year),
  population: many(z.enum(POPULATION_BAND_NAMES)),
  block: many(z.enum(BUILDING_BLOCKS)),
  sdg: many(z.coerce.number().int().min(1).max(17)),
  award: many(year),
  status: many(z.enum(MEMBERSHIP_STATUSES)),
  bbox: Bbox.optional(),
  /** Latitude, longitude: the point that `sort=distance` measures from. */
  near: z.tuple([latitude, longitude]).optional(),
  sort: z.enum(CITY_SORTS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})
export type CityFilters = z.infer<typeof CityFilters>

/** The filters that are counted, in the order the page shows them. */
export const CITY_FACETS = [
  'region',
  'block',
  'year',
  'country',
  'population',
  'award',
  'sdg',
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
