import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import type { Import } from './before'
import { same } from './check-table'
import { factsOf } from './facts'
import type { Difference, RosterField } from './schema'
import type { StoredCity } from './stored'
import { moved, tellCity } from './tell-city'
import { columnsOf, valuesOf } from './write'

/**
 * Makes one city what it was before the import.
 * @throws `conflict` where somebody has changed the same since
 */
export async function restoreCity(
  tx: Tx,
  viewer: Viewer,
  from: Import,
  { slug, fields }: Difference['changed'][number],
  city: StoredCity | undefined,
) {
  const before = from.before[slug]
  if (!city || !before) return moved(slug)
  for (const [field, { to }] of Object.entries(fields))
    if (!same(city.values[field as RosterField], to)) return moved(`${slug}: ${field}`)
  const { name, names, lat, lon, awards, statusReason } = before.columns
  const { id: cityId } = city
  await tx.city.update({
    where: { id: cityId },
    data: {
      ...columnsOf(valuesOf(fields, 'from')),
      ...(fields.name && { name, names }),
      ...(fields.lat && { lat }),
      ...(fields.lon && { lon }),
      ...(fields.awards && { awards }),
      ...(fields.status && { statusReason }),
    },
  })
  const facts = factsOf(Object.keys(fields) as RosterField[])
  await tx.cityFact.deleteMany({ where: { cityId, field: { in: facts } } })
  await tx.cityFact.createMany({ data: before.facts.map((fact) => ({ ...fact, cityId })) })
  const { added, removed } = before.events
  await tx.membershipEvent.deleteMany({ where: { id: { in: added } } })
  await tx.membershipEvent.createMany({
    data: removed.map((event) => ({ ...event, cityId })),
    skipDuplicates: true,
  })
  const back = Object.entries(fields).map(([field, { from, to }]) => [
    field,
    { from: to, to: from },
  ])
  const { country } = city.values
  await tellCity(tx, viewer, { id: cityId, country }, 'restored', Object.fromEntries(back))
}

/** Takes back a city that an import brought in, unless somebody has built on it. */
export async function removeAdded(
  tx: Tx,
  viewer: Viewer,
  { slug, values }: Difference['added'][number],
  city: StoredCity | undefined,
) {
  if (!city) return moved(slug)
  const { id } = city
  const uses = await Promise.all([
    tx.roleGrant.count({ where: { cityId: id } }),
    tx.claim.count({ where: { cityId: id } }),
    tx.invitation.count({ where: { cityId: id } }),
    tx.practice.count({ where: { cityId: id } }),
    tx.cityText.count({ where: { cityId: id } }),
    tx.picture.count({ where: { cityId: id } }),
  ])
  if (uses.some((count) => count > 0) || !same(city.values, values)) return moved(slug)
  await tx.city.delete({ where: { id } })
  await tellCity(tx, viewer, { id, country: values.country }, 'removed')
  // What listens to changes finds no city to ask; search has to hear of it all the same.
  await enqueue(tx, 'index.city', id)
}
