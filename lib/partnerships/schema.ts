import { z } from 'zod'
import { BUILDING_BLOCKS, GOALS, POPULATION_BAND_NAMES, REGIONS } from '@/lib/cities/schema'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

/** What a city can look for. */
export const REQUEST_KINDS = [
  'mentor-wanted',
  'mentoring-offered',
  'joint-project',
  'study-visit',
  'funding-consortium',
  'research',
  'staff-exchange',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['draft', 'open', 'matched', 'closed', 'expired'] as const
export type RequestState = (typeof REQUEST_STATES)[number]
export const INTEREST_STATES = ['waiting', 'accepted', 'declined', 'withdrawn', 'released'] as const
export type InterestState = (typeof INTEREST_STATES)[number]
/** How it stands with a partnership, as a city says. */
export const PARTNERSHIP_STATES = ['agreed', 'under_way', 'done', 'ended'] as const

/** Polite reasons, each at one click; `other` is said in the owner's own words. */
export const DECLINE_REASONS = [
  'many-answers',
  'other-focus',
  'other-size',
  'language',
  'timing',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Population bands that a partner can be wished for. */
export const WANTED_SIZES = POPULATION_BAND_NAMES.filter((band) => band !== 'unknown')

/** Days within which a city may promise to answer. */
export const REPLY_DAYS = [7, 14, 30] as const
export const MOST_SEATS = 20
/** Cities that a request can be sent to by its owner. */
export const MOST_INVITED = 20
/** Further ahead than this nobody looks for a partner, in days. */
export const LONGEST_OPEN = 730
const LONGEST = 10_000

const id = z.uuid()
const version = z.coerce.number().int().min(1)
const language = z.string().refine(isLanguage)

function some<T extends string>(values: readonly [T, ...T[]] | readonly T[]) {
  return z.array(z.enum(values as readonly [T, ...T[]])).default([])
}

const fields = {
  kind: z.enum(REQUEST_KINDS, { error: 'partnerships.kindMissing' }),
  title: oneLine(120).pipe(z.string().min(1, 'partnerships.titleMissing')),
  body: severalLines(LONGEST).default(''),
  language,
  blocks: some(BUILDING_BLOCKS),
  sdgs: z.array(z.coerce.number().int().min(1).max(GOALS)).default([]),
  regions: some(REGIONS),
  sizes: some(WANTED_SIZES),
  languages: z.array(language).max(20).default([]),
  priorities: some(BUILDING_BLOCKS),
  seats: z.coerce
    .number({ error: 'partnerships.seatsWrong' })
    .int('partnerships.seatsWrong')
    .min(1, 'partnerships.seatsWrong')
    .max(MOST_SEATS, 'partnerships.seatsWrong'),
  replyDays: z.coerce
    .number()
    .refine((days) => (REPLY_DAYS as readonly number[]).includes(days))
    .default(14),
  /** The last day, in the city's own time zone; may be open in a draft. */
  deadline: z
    .union([z.literal(''), z.iso.date('partnerships.deadlineWrong')])
    .default('')
    .transform((day) => day || null),
}

export const DraftRequest = z.object({
  /** Made when the form is shown, so that a form sent twice makes one. */
  id,
  cityId: id,
  ...fields,
})
export const ChangeRequest = z.object({ id, version, ...fields })
export const RequestId = z.object({ id })
export const ReopenRequest = z.object({ id, deadline: z.iso.date('partnerships.deadlineWrong') })
export const InviteCity = z.object({ id, slug: z.string().regex(/^[a-z0-9-]{1,100}$/) })

export const ShowInterest = z.object({
  id,
  requestId: id,
  cityId: id,
  language,
  message: severalLines(3000).pipe(z.string().min(1, 'partnerships.messageMissing')),
})
export const InterestId = z.object({ id })
export const AcceptInterest = z.object({ id, answer: severalLines(3000).default('') })
export const DeclineInterest = z
  .object({
    id,
    reason: z.enum(DECLINE_REASONS, { error: 'partnerships.reasonMissing' }),
    answer: severalLines(1000).default(''),
  })
  .refine(({ reason, answer }) => reason !== 'other' || answer !== '', {
    path: ['answer'],
    error: 'partnerships.answerMissing',
  })

export const DescribePartnership = z.object({
  id,
  cityId: id,
  version,
  language,
  words: severalLines(LONGEST).default(''),
  state: z.enum(PARTNERSHIP_STATES),
  outcome: severalLines(LONGEST).default(''),
  /** `on` where the city agrees that everybody may read of it. */
  publishes: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})
