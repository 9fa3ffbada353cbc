import { type Bounds, wrapBounds } from '@/lib/core/geo/bounds'
import { type Locale, localePath } from '@/lib/i18n/locales'

/** The directory's address with parts of its query replaced; the first page of what that gives. */
export function directoryAddress(locale: Locale, query: string, change: Record<string, string>) {
  const params = new URLSearchParams(query)
  params.delete('page')
  for (const [name, value] of Object.entries(change)) params.set(name, value)
  // Commas are allowed in a query and are easier to read.
  return localePath(locale, `/cities?${params.toString().replaceAll('%2C', ',')}`)
}

/** A box as `bbox=` takes it, a hundred metres exact. */
export function boxParameter(bounds: Bounds) {
  return wrapBounds(bounds)
    .map((degrees) => Number(degrees.toFixed(3)))
    .join()
}

/** The box that a query narrows the cities down to. */
export function boxOf(query: string): Bounds | null {
  const box = new URLSearchParams(query).get('bbox')?.split(',').map(Number) ?? []
  const [west, south, east, north] = box
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null
  return [west, south, east < west ? east + 360 : east, north]
}
