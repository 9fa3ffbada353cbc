import 'server-only'
import { db } from '@/lib/core/db'

/** Every city that has a page, with when it last changed; by slug, so that the order stays. */
export function listCityAddresses() {
  return db.city.findMany({ select: { slug: true, updatedAt: true }, orderBy: { slug: 'asc' } })
}
