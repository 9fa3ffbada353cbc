type Merge<Field extends string, Value> = {
  names: readonly Field[]
  /** What is stored, what came, and whether two values say the same. */
  before: Record<Field, Value>
  fields: Partial<Record<Field, Value>>
  same: (one: Value, other: Value) => boolean
  /** The version in which each field was last changed. */
  touched: Record<string, number>
  /** The version that the writer had seen. */
  seen: number
}

/**
 * What of a draft can be saved where several people write in one: fields that nobody else changed since. Where somebody
 * did, the writer chooses; what others wrote elsewhere comes along.
 */
export function mergeDraft<Field extends string, Value>(merge: Merge<Field, Value>) {
  const { names, before, fields, same, touched, seen } = merge
  const isNewer = (field: Field) => (touched[field] ?? 0) > seen
  const changed = names.filter((field) => {
    const value = fields[field]
    return value !== undefined && !same(value, before[field])
  })
  const contested = changed.filter(isNewer)
  const taken = changed.filter((field) => !isNewer(field))
  const theirs = names.filter((field) => isNewer(field) && !changed.includes(field))
  return {
    taken: pick(fields, taken),
    contested: pick(before, contested),
    theirs: pick(before, theirs),
  }
}

function pick<Field extends string, Value>(
  from: Partial<Record<Field, Value>>,
  fields: readonly Field[],
) {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<
    Record<Field, Value>
  >
}
