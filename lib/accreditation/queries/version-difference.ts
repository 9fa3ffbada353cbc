import { differenceOf, type Piece } from '@/lib/core/difference'
import { COUNTED, type Draft, FIELDS, type Field } from '../schema'

export type FieldChange = { field: Field; from: string; to: string; pieces: Piece[] | null }

/** What one version says otherwise than another, field by field; of longer texts, word by word. */
export function versionDifference(before: Draft, after: Draft): FieldChange[] {
  return FIELDS.filter((field) => before[field].trim() !== after[field].trim()).map((field) => ({
    ...{ field, from: before[field], to: after[field] },
    pieces: COUNTED.includes(field)
      ? differenceOf(before[field], after[field], after.language || 'en')
      : null,
  }))
}
