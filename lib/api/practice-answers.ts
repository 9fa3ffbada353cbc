import { z } from 'zod'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { PRACTICE_FACETS } from '@/lib/practices/address'
import { AUDIENCES, COST_BANDS, Needs } from '@/lib/practices/schema'
import { RESULTS } from '@/lib/trail/schema'
import { code, counts, region, year } from './parts'

export const Practice = z.object({
  slug: z.string().describe('Permanent.'),
  type: z.literal('practice'),
  title: z.string().describe('As its city, or we from its source, wrote it: see `language`.'),
  summary: z.string(),
  language: z.string().describe('BCP 47 tag of title and summary.'),
  languages: z.array(z.string()).describe('All that it can be read in, the original first.'),
  city: z.string().describe('The slug of its city.'),
  cityName: z.string().describe('In the language asked for where a name is known.'),
  country: code.describe('ISO 3166-1 alpha-2.'),
  region,
  lat: z.number().describe('Of its city: degrees north, WGS 84.'),
  lon: z.number().describe('Of its city: degrees east, WGS 84.'),
  year: year.nullable().describe('That it began in; null where not recorded.'),
  yearEnd: year.nullable(),
  blocks: z.array(z.enum(BUILDING_BLOCKS)).describe('The one it stands under first.'),
  features: z.array(z.string()).describe('Key Features by their number.'),
  sdgs: z.array(z.number().int()),
  audience: z.array(z.enum(AUDIENCES)),
  costBand: z
    .enum(COST_BANDS)
    .nullable()
    .describe('Cost in a year, in US dollars; null where not said.'),
  reach: z.number().int().nullable().describe('People reached in a year.'),
  authored: z.boolean().describe('Written by its city; else summarised from `sourceUrl`.'),
  reviewed: z.boolean().describe('Two peers of other cities judged it good.'),
  adapted: z.number().int().describe('How many adaptations are recorded.'),
  useful: z.number().int().describe('How many cities said that it is useful to them.'),
  sourceUrl: z.string().nullable().describe('The public page that it was summarised from.'),
  href: z.string().describe('The path of its page, in the language asked for.'),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
})
export type Practice = z.infer<typeof Practice>

export const PracticeList = z.object({
  data: z.array(Practice),
  total: z.number().int().describe('How many practices match, on all pages.'),
  facets: z
    .object(Object.fromEntries(PRACTICE_FACETS.map((facet) => [facet, counts])))
    .describe('For each filter, how many practices each value would leave with the others kept.'),
  page: z.number().int(),
  pages: z.number().int(),
  limited: z
    .boolean()
    .describe('True when the search engine was down and only plain words were compared.'),
})

export const PracticeProfile = Practice.extend({
  story: z.string().describe('Markdown.'),
  evidence: z.string().describe('Markdown; what came of it.'),
  lessons: z.string().describe('Markdown; what went wrong.'),
  partners: z.array(z.string()),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  needs: Needs.describe('Preconditions, as its city says them; null or empty where not said.'),
  state: z.enum(['published', 'archived']),
  version: z.number().int().describe('Grows with each publication.'),
  translations: z
    .array(z.object({ slug: z.string(), language: z.string(), title: z.string() }))
    .describe('The same practice in other languages.'),
})
export type PracticeProfile = z.infer<typeof PracticeProfile>

const placeInTrail = {
  city: z.string().describe('The slug of the city.'),
  cityName: z.string().describe('In the language asked for where a name is known.'),
  country: code.describe('ISO 3166-1 alpha-2.'),
  lat: z.number().describe('Degrees north, WGS 84.'),
  lon: z.number().describe('Degrees east, WGS 84.'),
}
const practiceInTrail = z.object({
  slug: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47 tag of the title.'),
  href: z.string().describe('The path of its page, in the language asked for.'),
})

export const Lineage = z.object({
  root: practiceInTrail
    .extend({ id: z.string(), year: year.nullable(), ...placeInTrail })
    .describe('Where the trail begins; often another practice than the one asked for.'),
  steps: z
    .array(
      z.object({
        id: z.string(),
        parent: z.string().describe('The step, or the root, that this city learnt from.'),
        depth: z.number().int().describe('1 learnt from the root itself.'),
        ...placeInTrail,
        year,
        result: z.enum(RESULTS).describe('What became of it, as the city says.'),
        costBand: z.enum(COST_BANDS).nullable().describe('Cost in a year, in US dollars.'),
        language: z.string().describe('BCP 47 tag of `changes` and `outcome`.'),
        changes: z.string().describe('Markdown; what the city changed.'),
        outcome: z.string().describe('Markdown; what came of it, failures too.'),
        answer: z.string().describe('Markdown; what the city of the adapted practice says to it.'),
        practice: practiceInTrail.nullable().describe('What the city wrote about it itself.'),
      }),
    )
    .describe('Each after the one that it learnt from.'),
  total: z.number().int(),
})
export type Lineage = z.infer<typeof Lineage>

export const JsonFeed = z
  .object({
    version: z.string(),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    next_url: z.string().optional(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        content_text: z.string(),
        date_modified: z.iso.datetime(),
        date_published: z.iso.datetime().optional(),
        authors: z.array(z.object({ name: z.string(), url: z.string() })).describe('Cities.'),
        tags: z.array(z.string()),
      }),
    ),
  })
  .describe('JSON Feed 1.1.')
