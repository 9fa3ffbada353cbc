import { z } from 'zod'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { PUBLIC_STATES, REQUEST_FACETS } from '@/lib/partnerships/address'
import { PARTNERSHIP_STATES, REQUEST_KINDS, WANTED_SIZES } from '@/lib/partnerships/schema'
import { code, counts, region } from './parts'

export const Request = z.object({
  slug: z.string().describe('Permanent.'),
  type: z.literal('request'),
  kind: z.enum(REQUEST_KINDS).describe('What is looked for.'),
  title: z.string().describe('As its city wrote it: see `language`.'),
  language: z.string().describe('BCP 47 tag of `title` and `body`.'),
  city: z.string().describe('The slug of its city.'),
  cityName: z.string().describe('In the language asked for where a name is known.'),
  country: code.describe('ISO 3166-1 alpha-2.'),
  region,
  state: z.enum(PUBLIC_STATES).describe('Only what is open can be answered.'),
  deadline: z.iso.date().nullable().describe('The last day, in the time zone of the city.'),
  expiresAt: z.iso.datetime().nullable().describe('The moment at which that day is over there.'),
  seats: z.number().int().describe('How many cities are wanted.'),
  taken: z.number().int().describe('How many were accepted.'),
  replyDays: z.number().int().describe('Within how many days an answer is promised.'),
  blocks: z.array(z.enum(BUILDING_BLOCKS)),
  sdgs: z.array(z.number().int()),
  wantedRegions: z.array(z.enum(REGIONS)).describe('Of the partner; any where empty.'),
  wantedSizes: z.array(z.enum(WANTED_SIZES)).describe('Of the partner; any where empty.'),
  wantedLanguages: z.array(z.string()).describe('BCP 47 tags; any where empty.'),
  wantedPriorities: z.array(z.enum(BUILDING_BLOCKS)).describe('Of the partner; any where empty.'),
  href: z.string().describe('The path of its page, in the language asked for.'),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
})
export type Request = z.infer<typeof Request>

export const RequestProfile = Request.extend({ body: z.string().describe('Markdown.') })
export type RequestProfile = z.infer<typeof RequestProfile>

export const RequestList = z.object({
  data: z.array(Request),
  total: z.number().int().describe('How many requests match, on all pages.'),
  facets: z
    .object(Object.fromEntries(REQUEST_FACETS.map((facet) => [facet, counts])))
    .describe('For each filter, how many requests each value would leave with the others kept.'),
  page: z.number().int(),
  pages: z.number().int(),
  limited: z
    .boolean()
    .describe('True when the search engine was down and only plain words were compared.'),
})

const side = z.object({
  city: z.string().describe('The slug of the city.'),
  cityName: z.string().describe('In the language asked for where a name is known.'),
  country: code.describe('ISO 3166-1 alpha-2.'),
  region,
  state: z.enum(PARTNERSHIP_STATES).describe('How it stands, as this city says.'),
  language: z.string().describe('BCP 47 tag of `words` and `outcome`.'),
  words: z.string().describe('Markdown; what it is, as this city says.'),
  outcome: z.string().describe('Markdown; what came of it, as this city says.'),
})

export const Partnership = z.object({
  slug: z.string().describe('Permanent.'),
  type: z.literal('partnership'),
  kind: z.enum(REQUEST_KINDS),
  title: z.string(),
  language: z.string().describe('BCP 47 tag of `title`.'),
  state: z.enum(PARTNERSHIP_STATES).describe('As the side said that spoke last.'),
  blocks: z.array(z.enum(BUILDING_BLOCKS)),
  sdgs: z.array(z.number().int()),
  request: z.string().nullable().describe('The slug of the request that it began with.'),
  sides: z.array(side).describe('The city whose request it was first.'),
  href: z.string().describe('The path of its page, in the language asked for.'),
  createdAt: z.iso.datetime().describe('When both agreed.'),
  updatedAt: z.iso.datetime(),
})
export type Partnership = z.infer<typeof Partnership>

export const PartnershipList = z.object({
  data: z.array(Partnership),
  total: z.number().int().describe('How many partnerships match, on all pages.'),
  page: z.number().int(),
  pages: z.number().int(),
})
