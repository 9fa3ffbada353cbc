import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { type Fields, recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'

/** Records what an import did to one city. */
export function tellCity(
  tx: Tx,
  viewer: Viewer,
  city: { id: string; country: string },
  verb: 'joined' | 'updated' | 'restored' | 'removed',
  fields: Fields = {},
) {
  return recordChange(tx, {
    actorId: viewer.id,
    // Followers hear of a membership that begins or ends.
    subject: 'status' in fields || verb === 'joined' ? 'membership' : 'city',
    subjectId: city.id,
    verb,
    cityId: city.id,
    countryCode: city.country,
    ...(Object.keys(fields).length > 0 && { fields }),
  })
}

/** The roster is not as the import found or left it. */
export function moved(where: string): never {
  return refuse('conflict', 'roster.moved', { values: { where } })
}
