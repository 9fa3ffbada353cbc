import type { DateTimeFormatOptions } from 'next-intl'

type Total = { asOf: Date; precision: string }

/** How to write the day of a total: not more exactly than it is known. */
export function dateOf({ precision }: Total): DateTimeFormatOptions {
  return precision === 'day' ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' }
}
