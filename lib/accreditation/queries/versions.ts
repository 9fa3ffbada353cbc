import type { Prisma } from '@/lib/core/db'
import { differenceOf, type Piece } from '@/lib/core/difference'
import { readContent } from '../completeness'
import { COUNTED, type Draft, FIELDS, type Field } from '../schema'

/** As it was handed in last, and the time before. */
export const lastTwo = {
  orderBy: { round: 'desc' },
  take: 2,
} as const satisfies Prisma.Application$versionsArgs

type Stored = { round: number; submittedAt: Date; letterName: string; content: unknown }

/**
 * The version that was handed in last, and what it says otherwise than the one before; null where none was.
 * @param read what of a form its reader reads
 */
export function lastVersion(
  [last, before]: Stored[],
  read: (content: unknown) => Draft = readContent,
) {
  if (!last) return null
  const { round, submittedAt, letterName, content } = last
  const form = read(content)
  const changes = before ? differenceBetween(read(before.content), form) : null
  return { round, submittedAt, letterName, form, changes }
}
export type LastVersion = NonNullable<ReturnType<typeof lastVersion>>

export type FieldChange = { field: Field; from: string; to: string; pieces: Piece[] | null }

/** What one version says otherwise than another, field by field; of longer texts, word by word. */
function differenceBetween(before: Draft, after: Draft): FieldChange[] {
  return FIELDS.filter((field) => before[field].trim() !== after[field].trim()).map((field) => ({
    ...{ field, from: before[field], to: after[field] },
    pieces: COUNTED.includes(field)
      ? differenceOf(before[field], after[field], after.language || 'en')
      : null,
  }))
}
