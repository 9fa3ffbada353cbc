import { z } from 'zod'
import { BUILDING_BLOCKS, GOALS } from '@/lib/cities/schema'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

/** Whom a practice is for. Wider than the words of single sources, so that a filter finds what belongs together. */
export const AUDIENCES = [
  'everyone',
  'young-children',
  'pupils',
  'young-people',
  'students',
  'adults',
  'older-people',
  'families',
  'women',
  'adults-with-low-literacy',
  'workers',
  'job-seekers',
  'employers',
  'migrants',
  'persons-with-disabilities',
  'disadvantaged-groups',
  'rural-communities',
  'teachers',
  'learning-providers',
  'communities',
  'city-administrations',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** What it costs in a year, in US dollars; upper ends exclusive. */
export const COST_BANDS = ['under-10k', '10k-50k', '50k-250k', '250k-1m', 'over-1m'] as const
export type CostBand = (typeof COST_BANDS)[number]

/** Legal powers that a city may need. */
export const POWERS = ['schools', 'budget', 'premises', 'staff', 'contracts', 'bylaws'] as const
/** Who may have to take part. */
export const PARTNERS = [
  'schools',
  'higher-education',
  'libraries',
  'employers',
  'civil-society',
  'health-services',
  'media',
  'national-government',
] as const
/** What may have to be there. */
export const INFRASTRUCTURE = [
  'community-centres',
  'libraries',
  'public-internet',
  'computers',
  'transport',
  'open-spaces',
] as const

/** Words and characters that each text may have. */
const LONGEST = {
  title: 120,
  summary: 800,
  story: 30_000,
  evidence: 10_000,
  lessons: 10_000,
  needsNote: 5_000,
} as const
const EARLIEST_YEAR = 1945
const MOST_LINES = 20

/** Lists of a draft, with what they may hold; Key Features are looked up in the database. */
export const LISTS = {
  blocks: BUILDING_BLOCKS,
  features: null,
  sdgs: Array.from({ length: GOALS }, (_, index) => String(index + 1)),
  audience: AUDIENCES,
  needPowers: POWERS,
  needPartners: PARTNERS,
  needInfrastructure: INFRASTRUCTURE,
} as const

const list = z.array(z.string().max(60)).max(60)

/** What is typed while writing: anything goes but what cannot be kept. A field that is absent was not touched. */
export const DraftFields = z
  .object({
    title: oneLine(LONGEST.title),
    summary: severalLines(LONGEST.summary),
    language: z.string().refine(isLanguage),
    story: severalLines(LONGEST.story),
    evidence: severalLines(LONGEST.evidence),
    lessons: severalLines(LONGEST.lessons),
    year: oneLine(10),
    yearEnd: oneLine(10),
    reach: oneLine(20),
    costBand: z.enum(['', ...COST_BANDS]),
    blocks: list,
    features: list,
    sdgs: list,
    audience: list,
    /** One on each line. */
    partners: severalLines(3_000),
    /** One on each line: an address, with words before it if there are any. */
    links: severalLines(5_000),
    needPopulationMin: oneLine(20),
    needPopulationMax: oneLine(20),
    needBudget: z.enum(['', ...COST_BANDS]),
    needStaff: oneLine(10),
    needPowers: list,
    needPartners: list,
    needInfrastructure: list,
    needsNote: severalLines(LONGEST.needsNote),
  })
  .partial()
export type DraftFields = z.infer<typeof DraftFields>
export type DraftField = keyof typeof DraftFields.shape
export const DRAFT_FIELDS = Object.keys(DraftFields.shape) as DraftField[]
/** A draft with all of its fields. */
export type Draft = Required<DraftFields>

/** The fields that a translation says in its own language; all others are its original's. */
export const TRANSLATED = ['title', 'summary', 'story', 'evidence', 'lessons', 'needsNote'] as const
export type Translated = (typeof TRANSLATED)[number]

const year = z
  .string()
  .refine((text) => text === '' || isYear(text), 'writing.yearWrong')
  .transform((text) => (text === '' ? null : Number(text)))

/** As people write figures: with spaces, points, commas or apostrophes between the thousands. */
const figure = z
  .string()
  .transform((text) => text.replace(/[\s.,'’٬]/g, ''))
  .refine((text) => /^\d{0,9}$/.test(text), 'writing.figureWrong')
  .transform((text) => (text === '' ? null : Number(text)))

const posts = z
  .string()
  .transform((text) => text.replace(',', '.').replace(/\s/g, ''))
  .refine((text) => text === '' || /^\d{1,4}(\.\d{1,2})?$/.test(text), 'writing.figureWrong')
  .transform((text) => (text === '' ? null : Number(text)))

const band = z.enum(['', ...COST_BANDS]).transform((text) => text || null)

function some<T extends string>(values: readonly T[], unknown: string) {
  return z
    .array(z.enum(values, { error: unknown }), { error: unknown })
    .transform((chosen) => values.filter((value) => chosen.includes(value)))
}

const links = z
  .string()
  .transform((text) => linesOf(text).map(toLink))
  .pipe(
    z
      .array(z.object({ label: z.string().max(200), url: z.string() }).nullable())
      .max(MOST_LINES, 'writing.tooManyLines')
      .refine((all) => all.every((link) => link !== null), 'writing.linkWrong'),
  )
  .transform((all) => all.flatMap((link) => (link ? [link] : [])))

const partners = z
  .string()
  .transform(linesOf)
  .pipe(z.array(z.string().max(200)).max(MOST_LINES, 'writing.tooManyLines'))

/** What can be published: a draft that says enough, in what the public reads. */
export const PublishedContent = z
  .object({
    title: z.string().min(1, 'writing.titleMissing'),
    summary: z.string().min(1, 'writing.summaryMissing'),
    language: z.string().refine(isLanguage, 'writing.languageMissing'),
    story: z.string().min(1, 'writing.storyMissing'),
    evidence: z.string(),
    lessons: z.string(),
    year,
    yearEnd: year,
    reach: figure,
    costBand: band,
    blocks: some(BUILDING_BLOCKS, 'writing.blockUnknown').refine(
      (chosen) => chosen.length > 0,
      'writing.blockMissing',
    ),
    features: z
      .array(z.string())
      .transform((chosen) => [...new Set(chosen)].sort((a, b) => Number(a) - Number(b))),
    sdgs: some(LISTS.sdgs, 'writing.sdgUnknown').transform((chosen) => chosen.map(Number)),
    audience: some(AUDIENCES, 'writing.audienceUnknown'),
    partners,
    links,
    needPopulationMin: figure,
    needPopulationMax: figure,
    needBudget: band,
    needStaff: posts,
    needPowers: some(POWERS, 'writing.choiceUnknown'),
    needPartners: some(PARTNERS, 'writing.choiceUnknown'),
    needInfrastructure: some(INFRASTRUCTURE, 'writing.choiceUnknown'),
    needsNote: z.string(),
  })
  .refine(({ year, yearEnd }) => year === null || yearEnd === null || year <= yearEnd, {
    path: ['yearEnd'],
    error: 'writing.endsBefore',
  })
  .refine(
    ({ needPopulationMin: min, needPopulationMax: max }) =>
      min === null || max === null || min <= max,
    { path: ['needPopulationMax'], error: 'writing.rangeWrong' },
  )
export type PublishedContent = z.infer<typeof PublishedContent>

/** What has to be there for a practice to work; what is not said is null or empty. */
export const Needs = z.object({
  populationMin: z.number().nullable().default(null),
  populationMax: z.number().nullable().default(null),
  budget: z.enum(COST_BANDS).nullable().default(null),
  /** Full-time posts. */
  staff: z.number().nullable().default(null),
  powers: z.array(z.enum(POWERS)).default([]),
  partners: z.array(z.enum(PARTNERS)).default([]),
  infrastructure: z.array(z.enum(INFRASTRUCTURE)).default([]),
  /** Markdown. */
  note: z.string().default(''),
})
export type Needs = z.infer<typeof Needs>

export const Links = z.array(z.object({ label: z.string(), url: z.string() }))
export type Links = z.infer<typeof Links>

const id = z.uuid()
export const StartPractice = z.object({
  /** Made when the form is shown, so that a form sent twice starts one draft. */
  id,
  cityId: id,
  language: z.string().refine(isLanguage),
})
export const StartTranslation = z.object({
  id,
  originalId: id,
  language: z.string().refine(isLanguage),
})
export const PracticeId = z.object({ id })
const DraftVersion = z.object({ id, version: z.coerce.number().int().min(1) })
export const SaveDraft = DraftFields.extend({
  id,
  /** 0 where nobody has begun to revise what is public. */
  version: z.coerce.number().int().min(0),
})
export const Publish = DraftVersion.extend({
  note: oneLine(300).default(''),
  /** A translation now says what the original says. */
  upToDate: z.literal('on').optional(),
})
/** What a city has, as it says itself; what is left out is not known. */
export const SaveMeans = z.object({
  cityId: id,
  /** 0 where nothing was said yet. */
  version: z.coerce.number().int().min(0),
  budget: band.default(null),
  staff: z.string().default('').pipe(posts),
  powers: z.array(z.enum(POWERS)).default([]),
  partners: z.array(z.enum(PARTNERS)).default([]),
  infrastructure: z.array(z.enum(INFRASTRUCTURE)).default([]),
})
/** Files beside one practice, and what each may weigh. */
export const MOST_FILES = 5
export const FILE_MEGABYTES = 10
export const AddFile = z.object({
  /** Made when the form is shown, so that a form sent twice adds one file. */
  id,
  practiceId: id,
  file: z.instanceof(File, { error: 'writing.fileMissing' }),
  name: oneLine(120).refine((text) => text !== '', 'writing.fileNameMissing'),
})
export const MarkUseful = z.object({ practiceId: id, cityId: id })

function isYear(text: string) {
  const value = Number(text)
  // Something may be planned for a few years ahead.
  const latest = new Date().getFullYear() + 10
  return /^\d{4}$/.test(text) && value >= EARLIEST_YEAR && value <= latest
}

function linesOf(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function toLink(line: string) {
  const [, words = '', address = ''] = /^(.*?)\s*(\S+)$/.exec(line) ?? []
  if (!URL.canParse(address)) return null
  const { protocol, hostname, href } = new URL(address)
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return null
  return { label: words.replace(/[:|–-]\s*$/, '').trim(), url: href }
}
