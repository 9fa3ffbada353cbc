import { z } from 'zod'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'
import { LOCALES } from '@/lib/i18n/locales'

/** `guiding`: what member cities commit to. `designation`: another recognition by UNESCO. */
export const RESOURCE_KINDS = [
  ...(['guiding', 'statement', 'guide', 'cases', 'report', 'designation'] as const),
] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]
/** Kinds in which members suggest; the others are UNESCO's own. */
export const SUGGESTED_KINDS = ['guide', 'cases', 'report'] as const

const FIRST_YEAR = 1945
const blocks = z.array(z.enum(BUILDING_BLOCKS))
const language = z.string().refine(isLanguage)

/** A view of the Resource Centre, as its address says it. */
export const ResourceView = z.object({
  q: z.string().trim().max(200).default(''),
  kind: z.array(z.enum(RESOURCE_KINDS)).default([]),
  block: blocks.default([]),
  lang: z.array(language).default([]),
})
export type ResourceView = z.infer<typeof ResourceView>

const year = z.union([
  z.literal('').transform(() => null),
  z.coerce
    .number({ error: 'resources.yearWrong' })
    .int('resources.yearWrong')
    .min(FIRST_YEAR, 'resources.yearWrong')
    .refine((year) => year <= new Date().getUTCFullYear(), 'resources.yearWrong'),
])
const url = oneLine(1000).refine(isWebAddress, 'resources.linkWrong')
const fields = {
  title: oneLine(300).pipe(z.string().min(1, 'resources.titleMissing')),
  language,
  languages: z.array(language).default([]),
  year: year.default(null),
  publisher: oneLine(200).default(''),
  blocks: blocks.default([]),
  url,
}
const words = severalLines(1500)
export const SuggestResource = z.object({
  /** Made when the form is shown: what is sent twice is one. */
  id: z.uuid(),
  kind: z.enum(SUGGESTED_KINDS, { error: 'resources.kindMissing' }),
  ...fields,
  summary: words.pipe(z.string().min(1, 'resources.summaryMissing')),
  summaryLanguage: z.enum(LOCALES),
})
const summaries = Object.fromEntries(
  LOCALES.map((locale) => [`summary-${locale}`, words.default('')]),
) as Record<`summary-${(typeof LOCALES)[number]}`, z.ZodDefault<typeof words>>
export const SaveResource = z.object({
  id: z.uuid(),
  kind: z.enum(RESOURCE_KINDS, { error: 'resources.kindMissing' }),
  ...fields,
  ...summaries,
})
export const ResourceId = z.object({ id: z.uuid() })
export const DeclineResource = z.object({
  id: z.uuid(),
  reason: severalLines(1000).pipe(z.string().min(1, 'resources.reasonMissing')),
})

function isWebAddress(text: string) {
  return /^https?:\/\/[^/]+\.[^/]+/.test(text) && URL.canParse(text)
}
