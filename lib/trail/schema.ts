import { z } from 'zod'
import { severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'
import { COST_BANDS } from '@/lib/practices/schema'

/** What became of an adaptation, as its city says. */
export const RESULTS = ['too_early', 'works', 'changed', 'stopped'] as const
export type Result = (typeof RESULTS)[number]

const EARLIEST_YEAR = 1945
const LONGEST = 10_000

const id = z.uuid()
const optional = z
  .union([z.literal(''), id])
  .default('')
  .transform((value) => value || null)
const said = {
  year: z
    .string()
    .trim()
    .refine((text) => /^\d{4}$/.test(text) && isPast(Number(text)), 'trail.yearWrong')
    .transform(Number),
  language: z.string().refine(isLanguage),
  changes: severalLines(LONGEST).refine((text) => text !== '', 'trail.changesMissing'),
  costBand: z
    .enum(['', ...COST_BANDS])
    .default('')
    .transform((band) => band || null),
  result: z.enum(RESULTS, { error: 'trail.resultMissing' }),
  outcome: severalLines(LONGEST).default(''),
  /** The city's own practice about it, if there is one. */
  practiceId: optional,
}

export const RecordAdaptation = z.object({
  /** Made when the form is shown, so that a form sent twice records one. */
  id,
  originId: id,
  cityId: id,
  /** The adaptation by another city that this one learnt from. */
  viaId: optional,
  ...said,
})
export const ChangeAdaptation = z.object({ id, version: z.coerce.number().int().min(1), ...said })
export const AdaptationId = z.object({ id })
export const AnswerAdaptation = z.object({ id, answer: severalLines(3_000) })

function isPast(year: number) {
  return year >= EARLIEST_YEAR && year <= new Date().getFullYear()
}
