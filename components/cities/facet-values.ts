type Options = {
  counts: Record<string, number>
  chosen: string[]
  /** A short list that is always shown whole, in its own order. */
  whole?: readonly string[] | undefined
  /** How the others are sorted: by how many there are, as numbers, or as years from the newest. */
  by?: 'count' | 'number' | 'year'
}

/** The values of a filter that are offered: those that there are something of, and those that are chosen. */
export function facetValues({ counts, chosen, whole, by = 'count' }: Options) {
  if (whole) return [...whole]
  const values = [...new Set([...Object.keys(counts), ...chosen])]
  if (by === 'number') return values.sort((a, b) => Number(a) - Number(b))
  if (by === 'year') return values.sort().reverse()
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b))
}
