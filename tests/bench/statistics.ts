/** The middle one; of an even number the upper of the two in the middle. */
export function median(values: number[]) {
  return percentile(values, 50)
}

/** The smallest value that `percent` of all values don't exceed. NaN of nothing. */
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))
  return sorted[at] ?? Number.NaN
}
