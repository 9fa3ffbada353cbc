import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Prisma, Tx } from '@/lib/core/db'
import type { CityBefore, Import } from './before'
import { same } from './check-table'
import { factsOf, stateFacts } from './facts'
import { followMembership } from './membership'
import { type Difference, ROSTER_FIELDS, type RosterField, type RosterValues } from './schema'
import type { StoredCity } from './stored'
import { moved, tellCity } from './tell-city'

type Changed = Difference['changed'][number]

/** A city that is new to the roster. */
export async function addCity(
  tx: Tx,
  viewer: Viewer,
  { fileName }: Import,
  { slug, values }: Difference['added'][number],
) {
  const { country, ...rest } = values
  const { id } = await tx.city.create({
    data: {
      ...rest,
      slug,
      countryCode: country,
      officialName: values.name,
      names: { en: values.name },
      aliases: [],
    },
    select: { id: true },
  })
  const known = ROSTER_FIELDS.filter((field) => values[field] !== null)
  await stateFacts(tx, id, fileName, known)
  await followMembership(tx, id, fileName, values, null)
  await tellCity(tx, viewer, { id, country }, 'joined')
}

/**
 * Makes one city what the file says of it. @returns what it took the place of
 * @throws `conflict` where the city is not as the file was compared with
 */
export async function changeCity(
  tx: Tx,
  viewer: Viewer,
  { fileName }: Import,
  { slug, fields }: Changed,
  city: StoredCity | undefined,
): Promise<CityBefore> {
  if (!city) return moved(slug)
  const { id, values } = city
  for (const [field, { from }] of Object.entries(fields))
    if (!same(values[field as RosterField], from)) return moved(`${slug}: ${field}`)
  const names = Object.keys(fields) as RosterField[]
  const to = valuesOf(fields, 'to')
  const { facts, ...before } = await tx.city.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ name: true, names: true, lat: true, lon: true, awards: true, statusReason: true },
      facts: { where: { field: { in: factsOf(names) } }, omit: { cityId: true } },
    },
  })
  const now = before.names as Record<string, string>
  await tx.city.update({
    where: { id },
    data: {
      ...columnsOf(to),
      ...(to.name && { names: { ...now, en: to.name } }),
      // It explained the state before.
      ...(to.status && { statusReason: null }),
    },
  })
  await stateFacts(tx, id, fileName, names)
  const events = await followMembership(tx, id, fileName, to, values.joined)
  await tellCity(tx, viewer, { id, country: values.country }, 'updated', fields)
  return { columns: { ...before, names: now }, facts, events }
}

/** The values of one side of a change. */
export function valuesOf(fields: Changed['fields'], side: 'from' | 'to') {
  return Object.fromEntries(
    Object.entries(fields).map(([field, change]) => [field, change[side]]),
  ) as Partial<RosterValues>
}

/** The columns of City that hold these values. */
export function columnsOf({
  country,
  ...values
}: Partial<RosterValues>): Prisma.CityUncheckedUpdateInput {
  return { ...values, ...(country && { countryCode: country }) }
}
