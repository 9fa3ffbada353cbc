import { z } from 'zod'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { LOCALES } from '@/lib/i18n/locales'

/** What the framework of the Key Features calls fundamental, before the building blocks. */
export const FUNDAMENTALS = ['commitment', 'governance', 'resources'] as const
export const QUESTIONS = [...FUNDAMENTALS, ...BUILDING_BLOCKS] as const
export type Question = (typeof QUESTIONS)[number]
/** Not yet, begun, in part, widely. */
export const ANSWERS = ['0', '1', '2', '3'] as const

const answer = z.enum(ANSWERS).optional()

/** A self-check, as the address of its page says it: it is stored nowhere else. */
export const Readiness = z.object({
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional(),
  city: z.string().trim().max(120).default(''),
  letter: z.enum(LOCALES).optional(),
  ...(Object.fromEntries(QUESTIONS.map((question) => [question, answer])) as Record<
    Question,
    typeof answer
  >),
})
export type Readiness = z.infer<typeof Readiness>

/** What is there in part or widely, and what is not; empty where nothing was answered. */
export function gapsOf(check: Readiness) {
  const answered = QUESTIONS.filter((question) => check[question] !== undefined)
  const isThere = (question: Question) => Number(check[question]) >= 2
  return {
    isAnswered: answered.length > 0,
    there: answered.filter(isThere),
    gaps: answered.filter((question) => !isThere(question)),
  }
}

/** The address of a self-check. */
export function readinessQuery({ country, city, letter, ...answers }: Readiness) {
  const query = new URLSearchParams()
  if (country) query.set('country', country)
  if (city) query.set('city', city)
  for (const question of QUESTIONS) {
    const given = answers[question]
    if (given !== undefined) query.set(question, given)
  }
  if (letter) query.set('letter', letter)
  return query.size > 0 ? `?${query}` : ''
}
