import 'server-only'
import { db } from '@/lib/core/db'

export type StoredMeans = Awaited<ReturnType<typeof getMeans>>

/** What a city says it has to carry a practice; it is public. Null where it has said nothing. */
export function getMeans(cityId: string) {
  return db.cityMeans.findUnique({
    where: { cityId },
    select: {
      ...{ budget: true, staff: true, powers: true, partners: true, infrastructure: true },
      version: true,
    },
  })
}
