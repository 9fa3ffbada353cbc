import 'server-only'
import { db } from '@/lib/core/db'

/** UNESCO's published totals of member cities and their countries, oldest first. */
export function listNetworkTotals() {
  return db.networkTotal.findMany({
    select: { asOf: true, precision: true, cities: true, countries: true, source: true },
    orderBy: { asOf: 'asc' },
  })
}

/** The newest of the published totals; null before the seed has run. */
export function latestNetworkTotal() {
  return db.networkTotal.findFirst({
    select: { asOf: true, cities: true, countries: true },
    orderBy: { asOf: 'desc' },
  })
}
