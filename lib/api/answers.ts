import { z } from 'zod'
import {
  BUILDING_BLOCKS,
  CITY_FACETS,
  CITY_KINDS,
  CLUSTERS,
  MEMBERSHIP_STATUSES,
} from '@/lib/cities/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { GROUNDS } from '@/lib/matching/schema'
import { code, counts, region, year } from './parts'

export const City = z.object({
  slug: z.string().describe('Permanent.'),
  type: z.literal('city').describe('As in search, where hits of several types stand together.'),
  name: z.string().describe('In the language asked for where a name is known, else in English.'),
  nameLang: z.enum(LOCALES).describe('The language that `name` is in.'),
  localName: z.string().nullable(),
  localLang: z.string().nullable().describe('BCP 47 tag of `localName`.'),
  country: code.describe('ISO 3166-1 alpha-2.'),
  countryName: z.string(),
  region,
  kind: z.enum(CITY_KINDS),
  status: z
    .enum(MEMBERSHIP_STATUSES)
    .describe('`uncertain` was named as a member once, with no later trace.'),
  joined: year.nullable().describe('Year of admission; null where no source states it.'),
  population: z.number().int().nullable().describe('Residents; null where not known.'),
  lat: z.number().min(-90).max(90).describe('Degrees north, WGS 84.'),
  lon: z.number().min(-180).max(180).describe('Degrees east, WGS 84.'),
  timezone: z.string().describe('IANA time zone.'),
  awards: z.array(year).describe('Years of the UNESCO Learning City Award.'),
  blocks: z
    .array(z.enum(BUILDING_BLOCKS))
    .describe('Building blocks that its published practices serve.'),
  practiceCount: z.number().int(),
  href: z.string().describe('The path of its page, in the language asked for.'),
  updatedAt: z.iso.datetime(),
})
export type City = z.infer<typeof City>

export const CityList = z.object({
  data: z.array(City),
  total: z.number().int().describe('How many cities match, on all pages.'),
  facets: z
    .object(Object.fromEntries(CITY_FACETS.map((facet) => [facet, counts])))
    .describe('For each filter, how many cities each value would leave with the others kept.'),
  page: z.number().int(),
  pages: z.number().int(),
  limited: z
    .boolean()
    .describe('True when the search engine was down and only parts of names were compared.'),
})

const PracticeOfCity = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string().describe('By the city, or in our own words from the page at `sourceUrl`.'),
  language: z.string().describe('BCP 47 tag of title and summary.'),
  year: year.nullable(),
  block: z.enum(BUILDING_BLOCKS),
  sdgs: z.array(z.number().int()),
  audience: z.array(z.string()),
  sourceUrl: z
    .string()
    .nullable()
    .describe('The public page that it was summarised from; null where the city wrote it.'),
})

export const CityProfile = City.extend({
  officialName: z.string(),
  names: z
    .record(z.string(), z.string())
    .describe('By language; one without a known form is absent.'),
  aliases: z.array(z.string()).describe('Other and former names.'),
  website: z.string().nullable(),
  statusReason: z.string().nullable(),
  sdgs: z.array(z.number().int()).describe('Goals that its published practices serve.'),
  priorities: z.array(z.enum(BUILDING_BLOCKS)).describe('Building blocks that it puts first.'),
  prioritySdgs: z.array(z.number().int()).describe('Goals that it puts first.'),
  clusters: z.array(z.enum(CLUSTERS)).describe('Thematic groups that it works in.'),
  workingLanguages: z.array(z.string()).describe('BCP 47 tags of what its team works in.'),
  texts: z
    .array(
      z.object({
        lang: z.string().describe('BCP 47.'),
        original: z.boolean().describe('The others are translations of this one.'),
        about: z.string(),
        offers: z.string(),
        seeks: z.string(),
        updatedAt: z.string(),
      }),
    )
    .describe('What it says about itself, in Markdown; the original first.'),
  pictures: z
    .array(
      z.object({
        alt: z.record(z.string(), z.string()).describe('What it shows, by language.'),
        credit: z.string(),
        width: z.number().int().describe('Of the picture as it was given, in pixels.'),
        height: z.number().int(),
        files: z
          .array(z.object({ width: z.number().int(), href: z.string() }))
          .describe('WebP, the smallest first.'),
      }),
    )
    .describe('In the order that it gives them.'),
  membership: z
    .array(
      z.object({
        kind: z.enum(['joined', 'inactive', 'left']),
        year,
        basis: z.string(),
        source: z.string().nullable(),
      }),
    )
    .describe('What happened when, oldest first.'),
  facts: z
    .array(
      z.object({
        field: z.string(),
        source: z.string(),
        url: z.string().nullable(),
        basis: z
          .string()
          .describe(
            '`stated`, `inferred`, `data`, `manual` (good to a few kilometres), `city` (the city says so) or `unchecked`.',
          ),
        year: year.nullable().describe('That the fact describes.'),
      }),
    )
    .describe('Where each fact came from.'),
  practices: z.array(PracticeOfCity),
})
export type CityProfile = z.infer<typeof CityProfile>

export const PeerList = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      name: z
        .string()
        .describe('In the language asked for where a name is known, else in English.'),
      region,
      score: z.number().describe('Out of 100; the points of the reasons add up to it.'),
      reasons: z.array(
        z.object({
          ground: z.enum(GROUNDS),
          text: z.string().describe('In the language asked for.'),
          points: z.number(),
        }),
      ),
    }),
  ),
})

export const Country = z.object({
  slug: z.string().describe('The code in lower case.'),
  type: z.literal('country'),
  code: code.describe('ISO 3166-1 alpha-2.'),
  iso3: z.string().describe('ISO 3166-1 alpha-3.'),
  name: z.string(),
  localName: z.string().nullable(),
  localLang: z.string().nullable(),
  region,
  members: z.number().int().describe('Member cities.'),
  uncertain: z.number().int().describe('Cities named as members once, with no later trace.'),
  nationalCommission: z.string().nullable(),
  nationalCommissionBasis: z
    .string()
    .nullable()
    .describe('`page`: seen on a page; `pattern`: made from the usual form, not verified.'),
  href: z.string().describe('The path of its cities, in the language asked for.'),
})
export type Country = z.infer<typeof Country>

export const CountryList = z.object({
  data: z.array(Country),
  total: z.number().int(),
  facets: z.object({ region: counts }),
})

export const CityFeature = z.object({
  type: z.literal('Feature'),
  id: z.string().describe('The slug.'),
  geometry: z.object({
    type: z.literal('Point'),
    coordinates: z.tuple([z.number(), z.number()]).describe('Longitude, latitude.'),
  }),
  properties: City.omit({ lat: true, lon: true }),
})

export const CityCollection = z
  .object({
    type: z.literal('FeatureCollection'),
    bbox: z
      .array(z.number())
      .length(4)
      .optional()
      .describe('West, south, east, north, where a box was asked for.'),
    attribution: z.string(),
    features: z.array(CityFeature),
  })
  .describe('RFC 7946.')
export type CityCollection = z.infer<typeof CityCollection>

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
  })
  .describe('RFC 9457. `errors` names each parameter that makes no sense, and what it accepts.')
