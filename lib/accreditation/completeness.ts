import type { Problem } from '@/lib/core/errors'
import { isZone } from '@/lib/core/wall-clock'
import {
  COUNTED,
  countWords,
  type Draft,
  FIELDS,
  FIGURES,
  type Field,
  FORM_LANGUAGES,
  KINDS,
  MOST_WORDS,
  PART_NAMES,
  PARTS,
  RATINGS,
} from './schema'

/** Fields that may stay empty. */
const OPTIONAL: readonly Field[] = ['officialName', 'website']
const CHECKED: readonly Field[] = ['beijing', 'features']

/** A draft with every field, whatever is stored. */
export function readContent(content: unknown): Draft {
  const stored = (content ?? {}) as Partial<Draft>
  return Object.fromEntries(FIELDS.map((field) => [field, String(stored[field] ?? '')])) as Draft
}

/** What keeps a form from being handed in: what is wrong in each field, and what is missing. */
export function problemsOf(draft: Draft, now = new Date()): Partial<Record<Field, Problem>> {
  const problems: Partial<Record<Field, Problem>> = {}
  for (const field of FIELDS) {
    const text = draft[field].trim()
    if (text === '') {
      if (!OPTIONAL.includes(field)) problems[field] = { key: 'accreditation.missing' }
      continue
    }
    const key = wrongIn(field, text, now)
    if (key) problems[field] = key
  }
  return problems
}

/** How far a draft is: fields that are done, of those that have to be, in each part. */
export function progressOf(draft: Draft) {
  const problems = problemsOf(draft)
  return PART_NAMES.map((part) => {
    const fields: readonly Field[] = PARTS[part]
    const due = fields.filter((field) => !OPTIONAL.includes(field))
    return { part, due: due.length, done: due.filter((field) => !problems[field]).length }
  })
}

function wrongIn(field: Field, text: string, now: Date): Problem | null {
  if (COUNTED.includes(field)) {
    const words = countWords(text)
    return words > MOST_WORDS
      ? { key: 'accreditation.tooManyWords', values: { words, maximum: MOST_WORDS } }
      : null
  }
  const wrong = (key: Problem['key']): Problem => ({ key })
  if (/^(challenge|expertise)-/.test(field))
    return isOf(RATINGS, text) ? null : wrong('accreditation.ratingWrong')
  if (isOf(FIGURES, field)) return isNumber(text) ? null : wrong('accreditation.numberWrong')
  if (field.endsWith('Year')) {
    const year = Number(text)
    const isYear = /^\d{4}$/.test(text) && year >= 1990 && year <= now.getUTCFullYear()
    return isYear ? null : wrong('accreditation.yearWrong')
  }
  if (field === 'kind') return isOf(KINDS, text) ? null : wrong('accreditation.missing')
  if (field === 'language')
    return isOf(FORM_LANGUAGES, text) ? null : wrong('accreditation.missing')
  if (field === 'lat') return isWithin(text, 90) ? null : wrong('accreditation.degreesWrong')
  if (field === 'lon') return isWithin(text, 180) ? null : wrong('accreditation.degreesWrong')
  if (field === 'timezone') return isZone(text) ? null : wrong('accreditation.zoneUnknown')
  if (field === 'contactEmail')
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : wrong('accreditation.addressWrong')
  if (field === 'website') return isHttps(text) ? null : wrong('accreditation.linkWrong')
  if (field === 'mayorDate')
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
      ? null
      : wrong('accreditation.timeWrong')
  if (CHECKED.includes(field)) return text === 'on' ? null : wrong('accreditation.missing')
  return null
}

function isOf(values: readonly string[], text: string) {
  return values.includes(text)
}

function isNumber(text: string) {
  return /^\d+([.,]\d+)?$/.test(text.replace(/[\s\u00a0\u202f]/g, ''))
}

function isWithin(text: string, most: number) {
  return /^-?\d+([.,]\d+)?$/.test(text) && Math.abs(Number(text.replace(',', '.'))) <= most
}

function isHttps(text: string) {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}
