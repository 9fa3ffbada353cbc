import { z } from 'zod'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

/** Of the form below: an off-line copy says which one it was made from. */
export const FORM_VERSION = 1
export const MOST_WORDS = 200
/** Ratings of challenges and of expertise. */
export const RATINGS = ['1', '2', '3', '4', '5'] as const
export const KINDS = [
  ...(['city', 'municipality', 'town', 'district'] as const),
  ...(['county', 'governorate', 'consortium'] as const),
] as const
/** A form is written in one of UNESCO's two working languages. */
export const FORM_LANGUAGES = ['en', 'fr'] as const
/** National Commissions endorse so many for each call, unless a cycle or a country's own row says otherwise. */
export const USUAL_CAP = 3
export const LEAST_REVIEWS = 2
/** Days that a reviewer has. */
export const REVIEW_DAYS = 21
export const LETTER_MEGABYTES = 6

/** What reviewers judge, each from 1 to 5. */
export const CRITERIA = [
  ...(['commitment', 'governance', 'resources', 'building-blocks'] as const),
  ...(['inclusion', 'feasibility', 'network'] as const),
] as const
export type Criterion = (typeof CRITERIA)[number]

/** Figures of the form: each comes with its year and its source. */
export const FIGURES = [
  ...(['population', 'area', 'gdpCity', 'gdpCountry'] as const),
  ...(['schoolingWomen', 'schoolingMen'] as const),
] as const
export type Figure = (typeof FIGURES)[number]

const figureFields = FIGURES.flatMap(
  (name) => [name, `${name}Year`, `${name}Source`] as [Figure, `${Figure}Year`, `${Figure}Source`],
)
const ratingFields = BUILDING_BLOCKS.flatMap(
  (block) =>
    [`challenge-${block}`, `expertise-${block}`] as [
      `challenge-${typeof block}`,
      `expertise-${typeof block}`,
    ],
)

/** The parts of the form, each with its fields, in their order. Who reads a part stands beside it. */
export const PARTS = {
  city: ['cityName', 'officialName', 'kind', 'lat', 'lon', 'timezone', 'website'],
  figures: figureFields,
  plan: ['motivation', 'implementation'],
  ratings: ratingFields,
  contact: ['contactName', 'contactTitle', 'contactEmail', 'language'],
  commitment: ['beijing', 'features', 'mayorName', 'mayorTitle', 'mayorDate'],
} as const
export type Part = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as Part[]
export type Field = (typeof PARTS)[Part][number]
export const FIELDS = Object.values(PARTS).flat() as Field[]
/** Fields whose words are counted. */
export const COUNTED: readonly Field[] = ['motivation', 'implementation']
/** Reviewers read neither: whom to write to, and where, does not make a city fitter. */
export const UNREAD_BY_REVIEWERS: readonly Field[] = ['contactName', 'contactTitle', 'contactEmail']

/** What was typed: text, whatever it means. */
export type Draft = Record<Field, string>

/** Words as they are typed: what stands between spaces. The browser counts the same way. */
export function countWords(text: string) {
  return text.split(/\s+/).filter(Boolean).length
}

const id = z.uuid()
const version = z.coerce.number().int().min(0)
const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .transform((code) => code.toUpperCase())
const language = z.string().refine(isLanguage)
const LONGEST = 5000

export const BeginApplication = z.object({
  /** Made when the form is shown: what is sent twice is one. */
  id,
  countryCode,
  cityName: oneLine(120).pipe(z.string().min(1, 'accreditation.nameMissing')),
})
export const ApplicationId = z.object({ id })
const typed = severalLines(LONGEST).optional()
const draft = Object.fromEntries(FIELDS.map((field) => [field, typed])) as Record<
  Field,
  typeof typed
>
export const SaveApplication = z.object({ id, version, ...draft })
export const InviteColleague = z.object({ id, role: z.enum(['contributor', 'coordinator']) })
export const JoinTeam = z.object({ token: z.string().max(1000) })
export const RemoveColleague = z.object({ id, grantId: id })
/** An off-line copy that was filled in. */
export const ImportCopy = z.object({ id, copy: z.instanceof(File) })
export const COPY_KILOBYTES = 500
export const TakeImported = z.object({ id, fields: z.array(z.enum(FIELDS)).default([]) })
export const Letter = z.object({ id, letter: z.instanceof(File) })
export const WriteToOther = z.object({
  id,
  applicationId: id,
  side: z.enum(['team', 'commission']),
  language,
  body: severalLines(10_000).pipe(z.string().min(1, 'accreditation.wordsMissing')),
})
export const MoveOn = z.object({
  id,
  reason: severalLines(5000).default(''),
})
/** What a National Commission decides, and what the secretariat. */
export const DECISIONS = ['endorse', 'request-changes', 'decline'] as const
export type Decision = (typeof DECISIONS)[number]
export const ADMISSIONS = ['admit', 'refuse'] as const
const missing = { error: 'accreditation.decisionMissing' } as const
export const Decide = MoveOn.extend({ decision: z.enum(DECISIONS, missing) })
export const DecideAdmission = MoveOn.extend({ decision: z.enum(ADMISSIONS, missing) })
export const ProposeReviewers = z.object({
  id,
  /** In the order in which they are asked. */
  reviewers: z.array(id).max(20).default([]),
})
/** A reviewer whom the officer does without. */
export const ReleaseReviewer = z.object({ id, reviewId: id })
export const DECLINE_REASONS = ['conflict', 'time', 'other'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]
export const AnswerInvitation = z.object({
  id,
  answer: z.enum(['accept', 'decline']),
  /** That nothing stands between the reviewer and a fair view. */
  free: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  reason: z.union([z.literal(''), z.enum(DECLINE_REASONS)]).default(''),
  words: severalLines(2000).default(''),
})
const score = z.coerce
  .number({ error: 'accreditation.scoreMissing' })
  .int('accreditation.scoreMissing')
  .min(1, 'accreditation.scoreMissing')
  .max(5, 'accreditation.scoreMissing')
const because = severalLines(3000).pipe(z.string().min(1, 'accreditation.reasonMissing'))
const scores = Object.fromEntries(
  CRITERIA.flatMap((criterion) => [
    [`score-${criterion}`, score],
    [`why-${criterion}`, because],
  ]),
) as Record<`score-${Criterion}`, typeof score> & Record<`why-${Criterion}`, typeof because>
export const GiveReview = z.object({
  id,
  ...scores,
  forTeam: severalLines(5000).default(''),
  forOfficer: severalLines(5000).default(''),
})
export type Scores = Record<Criterion, { score: number; reason: string }>
/** What a reviewer gave for a version that another one followed. */
export type EarlierReview = { round: number; scores: Scores; forTeam: string; forOfficer: string }

const local = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'accreditation.timeWrong')
  .transform((text) => text.slice(0, 16))
const weights = Object.fromEntries(
  CRITERIA.map((criterion) => [
    `weight-${criterion}`,
    z.coerce.number().int().min(0).max(100).default(1),
  ]),
) as Record<`weight-${Criterion}`, z.ZodDefault<z.ZodCoercedNumber>>
const cap = z.coerce
  .number({ error: 'accreditation.capWrong' })
  .int('accreditation.capWrong')
  .min(0, 'accreditation.capWrong')
  .max(50, 'accreditation.capWrong')
export const SaveCycle = z.object({
  id,
  /** 0 for a new one. */
  version,
  name: oneLine(40).pipe(z.string().min(1, 'accreditation.nameMissing')),
  zone: z.string().trim().max(60),
  opensLocal: local,
  closesLocal: local,
  decidesLocal: local,
  cap: cap.default(USUAL_CAP),
  abroad: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  ...weights,
})
export const PublishCycle = z.object({ id })
export const SetCap = z.object({ cycleId: id, countryCode, cap })
export type Rubric = { id: Criterion; weight: number }[]

/** Keys of the catalogues that the form is read from. */
type Own =
  | `fields.${Exclude<Field, `${'challenge' | 'expertise'}-${BuildingBlock}` | `${Figure}${'Year' | 'Source'}`>}`
  | `fields.${'challenge' | 'expertise' | 'year' | 'source'}`
  | `ratings.${(typeof RATINGS)[number]}`
  | `formLanguages.${(typeof FORM_LANGUAGES)[number]}`
  | 'form.yes'
type Common = `blocks.${BuildingBlock}` | `kinds.${(typeof KINDS)[number]}`

/** What the form says in a language, whoever asks: a page, a print or a spreadsheet. */
export function wordsOfFields(
  t: (key: Own, values?: Record<string, string>) => string,
  common: (key: Common) => string,
) {
  function label(field: Field): string {
    const [, what, block] = /^(challenge|expertise)-(.+)$/.exec(field) ?? []
    if (what && block)
      return t(`fields.${what as 'challenge'}`, {
        block: common(`blocks.${block as BuildingBlock}`),
      })
    const figure = FIGURES.find((each) => field === `${each}Year` || field === `${each}Source`)
    if (figure)
      return t(field.endsWith('Year') ? 'fields.year' : 'fields.source', {
        figure: t(`fields.${figure}`),
      })
    return t(`fields.${field as Figure}`)
  }
  /** What can be chosen, with its name; none where it is written freely. */
  function choices(field: Field): [value: string, name: string][] {
    if (field === 'kind') return KINDS.map((kind) => [kind, common(`kinds.${kind}`)])
    if (field === 'language') return FORM_LANGUAGES.map((tag) => [tag, t(`formLanguages.${tag}`)])
    if (field === 'beijing' || field === 'features') return [['on', t('form.yes')]]
    if (/^(challenge|expertise)-/.test(field))
      return RATINGS.map((rating) => [rating, `${rating} · ${t(`ratings.${rating}`)}`])
    return []
  }
  /** What was typed, as it is read. */
  function said(field: Field, value: string) {
    return choices(field).find(([each]) => each === value)?.[1] ?? value
  }
  return { label, choices, said, isText: (field: Field) => COUNTED.includes(field) }
}
export type FieldWords = ReturnType<typeof wordsOfFields>
