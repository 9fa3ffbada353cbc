import { z } from 'zod'
import { clean, MEMBERSHIP_STATUSES, REGIONS } from '@/lib/cities/schema'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'

export const PLACE_TYPES = ['city', 'country', 'region'] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

const locale = z.enum(LOCALES).default(DEFAULT_LOCALE)
const text = z.string().transform(clean)

/** What /api/v1/search and the search page accept. */
export const SearchParams = z.object({
  q: text
    .default('')
    .describe(
      'What to look for, in any language and script; typing errors and missing accents are forgiven. Empty lists everything.',
    ),
  type: z
    .array(z.enum(PLACE_TYPES))
    .max(PLACE_TYPES.length)
    .default([])
    .describe('Only these types: `city`, `country`, `region`. Several are separated by commas.'),
  region: z
    .array(z.enum(REGIONS))
    .max(REGIONS.length)
    .default([])
    .describe(`Only in these UNESCO regions: ${REGIONS.map((id) => `\`${id}\``).join(', ')}.`),
  country: z
    .array(
      z
        .string()
        .regex(/^[A-Za-z]{2}$/)
        .transform((code) => code.toUpperCase()),
    )
    .max(100)
    .default([])
    .describe('Only in these countries, by ISO 3166-1 alpha-2 code.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe('How many hits a page has, from 1 to 100.'),
  page: z.coerce.number().int().min(1).max(1000).default(1).describe('Which page, from 1 to 1000.'),
  lang: locale.describe(
    `The language of names and addresses: ${LOCALES.map((id) => `\`${id}\``).join(', ')}.`,
  ),
})
export type SearchParams = z.infer<typeof SearchParams>

/** A piece of a name; `match` says whether it is what was searched for. */
const NamePart = z.object({ text: z.string(), match: z.boolean() })

export const SearchHit = z.object({
  slug: z
    .string()
    .describe(
      'Permanent: of a country its ISO 3166-1 alpha-2 code in lower case, of a region its id.',
    ),
  type: z.enum(PLACE_TYPES),
  name: z.string().describe('In the language asked for where a name is known, else in English.'),
  localName: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2; null for a region.'),
  countryName: z.string().nullable(),
  region: z.enum(REGIONS),
  membership: z
    .enum(MEMBERSHIP_STATUSES)
    .nullable()
    .describe('Of a city; `uncertain` was named as a member once, with no later trace.'),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  href: z.string().describe('The path of its page, in the language asked for.'),
  matched: z
    .array(NamePart)
    .nullable()
    .describe('The name it was found by, in pieces; it may be a name in another language.'),
  excerpt: z
    .array(NamePart)
    .nullable()
    .describe('Of a city that was found by what it says about itself: that place of its text.'),
})
export type SearchHit = z.infer<typeof SearchHit>

const counts = z.record(z.string(), z.number().int())

export const SearchResults = z.object({
  data: z.array(SearchHit),
  total: z.number().int().describe('How many were found; at most 5,000 are counted.'),
  exact: z.boolean().describe('False when more than 5,000 were found and not all are counted.'),
  /** Each facet keeps the other filters but not its own. */
  facets: z.object({ type: counts, region: counts, country: counts }),
  limited: z
    .boolean()
    .describe(
      'True when the search engine was down and only plain names of cities were looked through.',
    ),
})
export type SearchResults = z.infer<typeof SearchResults>

/** What the combobox in the header asks. */
export const SuggestParams = z.object({
  q: text.default('').describe('What was typed so far.'),
  locale: locale.describe('The language of the page.'),
  limit: z.coerce.number().int().min(1).max(20).default(8).describe('From 1 to 20.'),
})
export type SuggestParams = z.infer<typeof SuggestParams>

export const Suggestions = z.object({
  hits: z.array(SearchHit),
  /** How many of each type were found. */
  totals: z.object({ city: z.number(), country: z.number(), region: z.number() }),
  limited: z.boolean(),
})
export type Suggestions = z.infer<typeof Suggestions>
