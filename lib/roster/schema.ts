import { z } from 'zod'
import { CITY_KINDS, MEMBERSHIP_STATUSES } from '@/lib/cities/schema'

/** What a roster says of a city; the columns of /api/v1/cities.csv under the same names. */
export const ROSTER_FIELDS = [
  'name',
  'country',
  'kind',
  'status',
  'joined',
  'population',
  'lat',
  'lon',
  'timezone',
  'localName',
  'localLang',
  'awards',
] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

/** Without these a file is no roster. */
export const REQUIRED_COLUMNS = ['slug', 'name', 'country', 'kind', 'status', 'joined'] as const
/** In our export, and worked out by us: read over. */
export const DERIVED_COLUMNS = [
  'type',
  'nameLang',
  'countryName',
  'region',
  'blocks',
  'sdgs',
  'practiceCount',
  'href',
  'updatedAt',
] as const

/** More cities than there are in the world's networks together; a file beyond it is something else. */
export const MOST_ROWS = 20_000
export const MOST_BYTES = 15 * 1024 * 1024

const Value = z.union([z.string(), z.number(), z.array(z.number()), z.null()])
export type Value = z.infer<typeof Value>

export const RosterValues = z.object({
  name: z.string(),
  country: z.string(),
  kind: z.enum(CITY_KINDS),
  status: z.enum(MEMBERSHIP_STATUSES),
  joined: z.number().nullable(),
  population: z.number().nullable(),
  lat: z.number(),
  lon: z.number(),
  timezone: z.string(),
  localName: z.string().nullable(),
  localLang: z.string().nullable(),
  awards: z.array(z.number()),
})
export type RosterValues = z.infer<typeof RosterValues>

/** What a file would change; kept with the import, shown before it is applied, and read again to undo it. */
export const Difference = z.object({
  added: z.array(z.object({ slug: z.string(), values: RosterValues })),
  changed: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      fields: z.record(z.string(), z.object({ from: Value, to: Value })),
    }),
  ),
  /** What the cities have said themselves since, which a roster leaves alone. */
  kept: z.array(z.object({ slug: z.string(), field: z.string() })),
  unchanged: z.number(),
  /** Cities of the roster that the file does not name; they stay as they are. */
  absent: z.number(),
})
export type Difference = z.infer<typeof Difference>

/** What is wrong with one cell, or with one row where there is no column. Rows are counted as a spreadsheet does. */
export type Problem = { row: number; column: string | null; problem: RosterProblem; value: string }
export const ROSTER_PROBLEMS = [
  'missingColumn',
  'unknownColumn',
  'doubleColumn',
  'missing',
  'formula',
  'country',
  'kind',
  'status',
  'year',
  'number',
  'latitude',
  'longitude',
  'timezone',
  'language',
  'slug',
  'unknownSlug',
  'doubleSlug',
  'doubleCity',
  'tooLong',
  'english',
  'newNeeds',
  'moreCells',
] as const
export type RosterProblem = (typeof ROSTER_PROBLEMS)[number]

/** How many differences there are: cities added, and fields changed. */
export function countDifferences({ added, changed }: Difference) {
  return added.length + changed.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0)
}
