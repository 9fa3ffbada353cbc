import { z } from 'zod'
import { BUILDING_BLOCKS, CITY_KINDS, REGIONS } from '@/lib/cities/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { RESOURCE_KINDS } from '@/lib/resources/schema'

const text = z.string().trim().min(1)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
const code = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code of two capitals')
const year = z.int().min(1900).max(2100)

const names = z
  .partialRecord(z.enum(LOCALES), text)
  .and(z.object({ local: z.object({ lang: text, name: text }).nullish() }))

export const CountryRow = z.strictObject({
  iso2: code,
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: text,
  region: z.enum(REGIONS),
  nationalCommission: text.nullable(),
  nationalCommissionBasis: z.enum(['page', 'pattern']).nullable(),
  cityCount: z.int(),
  memberCount: z.int(),
  uncertainCount: z.int(),
  names,
  namesBasis: text,
  namesSource: text,
  unNames: z.partialRecord(z.enum(LOCALES), text).optional(),
  unNamesBasis: text.optional(),
  aliases: z.array(text),
})

export const CityRow = z.strictObject({
  slug,
  name: text,
  officialName: text,
  country: code,
  region: z.enum(REGIONS),
  joined: year.min(2013).nullable(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  population: z.int().positive().nullable(),
  timezone: text.refine(isTimeZone, 'is not an IANA time zone'),
  awards: z.array(year.min(2015)),
  website: z.url().nullable(),
  source: text,
  sourceNote: text,
  morePages: z.array(z.url()).optional(),
  joinedBasis: z.enum(['stated', 'inferred', 'unchecked']).nullable(),
  coordSource: z.enum(['geonames', 'manual']),
  populationSource: text.nullable(),
  kind: z.enum(CITY_KINDS),
  status: z.enum(['member', 'uncertain']),
  statusReason: text.nullable(),
  names,
  aliases: z.array(text),
  namesBasis: text,
  namesBasisByLang: z.record(z.string(), z.enum(['data', 'unchecked'])),
})
export type CityRow = z.infer<typeof CityRow>

export const PracticeRow = z.strictObject({
  citySlug: slug,
  title: text,
  year: year.nullable(),
  summary: text,
  buildingBlock: z.enum(BUILDING_BLOCKS),
  sdgs: z.array(z.int().min(1).max(17)),
  audience: z.array(slug),
  sourceUrl: z.url(),
  sourceType: text,
  seenAt: text.optional(),
  originalLanguage: text,
  region: z.enum(REGIONS),
  country: code,
})

export const KeyFeatures = z.object({
  levels: z.array(
    z.object({
      id: slug,
      title: text,
      areas: z.array(
        z.object({
          id: text,
          title: text,
          features: z.array(z.object({ id: text, title: text, measurements: z.array(text) })),
        }),
      ),
    }),
  ),
})

export const NetworkTotalRow = z.strictObject({
  asOf: z.iso.date(),
  precision: z.enum(['day', 'month']),
  cities: z.int().positive(),
  countries: z.int().positive(),
  source: text,
})

export const ResourceRow = z.strictObject({
  slug,
  kind: z.enum(RESOURCE_KINDS),
  title: text,
  language: text,
  languages: z.array(text),
  year: year.nullable(),
  publisher: text,
  blocks: z.array(z.enum(BUILDING_BLOCKS)),
  url: z.url(),
  summary: z.record(z.enum(LOCALES), text),
})

function isTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
