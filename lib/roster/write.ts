import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { type Fields, recordChange } from '@/lib/core/changes'
import type { Prisma, Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { enqueue } from '@/lib/core/outbox'
import { type Stored, same } from './check-table'
import type { Import } from './mutations'
import type { Difference, RosterField, RosterValues } from './schema'

type Added = Difference['added'][number]
type Changed = Difference['changed'][number]
type City = (Stored & { id: string }) | undefined

/** What is said of the source of each field; see CityFact. */
const FACTS: Partial<Record<RosterField, string>> = {
  status: 'membership',
  joined: 'joined',
  population: 'population',
  lat: 'coordinates',
  lon: 'coordinates',
  localName: 'names.local',
}
const ENDED = ['inactive', 'left'] as const

/** What an import took the place of, to be put back by undoing it. */
const Before = z.record(
  z.string(),
  z.object({
    facts: z.array(
      z.object({
        field: z.string(),
        source: z.string(),
        url: z.string().nullable(),
        basis: z.string(),
        year: z.number().nullable(),
      }),
    ),
    /** Events of membership that the import added. */
    events: z.array(z.string()),
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    names: z.record(z.string(), z.string()),
  }),
)

export async function addCity(tx: Tx, viewer: Viewer, from: Import, { slug, values }: Added) {
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
  const fields = Object.keys(FACTS) as RosterField[]
  const known = fields.filter((field) => values[field] !== null)
  await tx.cityFact.createMany({ data: newFacts(id, from, known) })
  await addEvents(tx, id, from, values)
  await tellCity(tx, viewer, { id, country }, 'added', {})
}

export async function changeCity(
  tx: Tx,
  viewer: Viewer,
  from: Import,
  { slug, fields }: Changed,
  city: City,
) {
  if (!city) return moved(slug)
  for (const [field, { from: before }] of Object.entries(fields))
    if (!same(city.values[field as RosterField], before)) return moved(`${slug}: ${field}`)
  const to = valuesOf(fields, 'to')
  const row = await tx.city.findUniqueOrThrow({
    where: { id: city.id },
    select: { name: true, lat: true, lon: true, names: true, facts: true },
  })
  const replaced = [
    ...new Set(Object.keys(fields).flatMap((field) => FACTS[field as RosterField] ?? [])),
  ]
  await tx.city.update({ where: { id: city.id }, data: columns(to, row.names) })
  await tx.cityFact.deleteMany({ where: { cityId: city.id, field: { in: replaced } } })
  await tx.cityFact.createMany({
    data: newFacts(city.id, from, Object.keys(fields) as RosterField[]),
  })
  const events = await addEvents(tx, city.id, from, to)
  await remember(tx, from.id, slug, {
    facts: row.facts
      .filter(({ field }) => replaced.includes(field))
      .map(({ field, source, url, basis, year }) => ({ field, source, url, basis, year })),
    events,
    ...{ name: row.name, lat: row.lat, lon: row.lon, names: row.names as Record<string, string> },
  })
  await tellCity(tx, viewer, { id: city.id, country: city.values.country }, 'updated', fields)
}

export async function restoreCity(
  tx: Tx,
  viewer: Viewer,
  from: Import,
  { slug, fields }: Changed,
  city: City,
) {
  if (!city) return moved(slug)
  for (const [field, { to }] of Object.entries(fields))
    if (!same(city.values[field as RosterField], to)) return moved(`${slug}: ${field}`)
  const before = Before.parse(from.before ?? {})[slug]
  if (!before) return moved(slug)
  const values = valuesOf(fields, 'from')
  const replaced = [
    ...new Set(Object.keys(fields).flatMap((field) => FACTS[field as RosterField] ?? [])),
  ]
  await tx.city.update({
    where: { id: city.id },
    data: {
      ...columns(values, before.names),
      names: before.names,
      ...('name' in values && { name: before.name }),
      // As they were, with all their decimals.
      ...('lat' in values && { lat: before.lat }),
      ...('lon' in values && { lon: before.lon }),
    },
  })
  await tx.cityFact.deleteMany({ where: { cityId: city.id, field: { in: replaced } } })
  await tx.cityFact.createMany({ data: before.facts.map((fact) => ({ ...fact, cityId: city.id })) })
  await tx.membershipEvent.deleteMany({ where: { id: { in: before.events } } })
  const back = Object.fromEntries(
    Object.entries(fields).map(([field, { from, to }]) => [field, { from: to, to: from }]),
  )
  await tellCity(tx, viewer, { id: city.id, country: city.values.country }, 'restored', back)
}

/** Takes back a city that an import brought in, unless somebody has built on it. */
export async function removeAdded(tx: Tx, viewer: Viewer, { slug, values }: Added, city: City) {
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
  await tellCity(tx, viewer, { id, country: values.country }, 'removed', {})
  // What listens to changes finds no city to ask; search has to hear of it all the same.
  await enqueue(tx, 'index.city', id)
}

function moved(where: string): never {
  return refuse('conflict', 'roster.moved', { values: { where } })
}

function valuesOf(fields: Changed['fields'], side: 'from' | 'to') {
  return Object.fromEntries(
    Object.entries(fields).map(([field, change]) => [field, change[side]]),
  ) as Partial<RosterValues>
}

/** The columns of City for these values; the English name is also the one in `names`. */
function columns({ country, ...values }: Partial<RosterValues>, names: Prisma.JsonValue) {
  return {
    ...values,
    ...(country && { countryCode: country }),
    ...(values.name && { names: { ...(names as Record<string, string>), en: values.name } }),
  }
}

function newFacts(cityId: string, { fileName }: Import, fields: RosterField[]) {
  const names = new Set(fields.flatMap((field) => FACTS[field] ?? []))
  const year = new Date().getUTCFullYear()
  return [...names].map((field) => ({
    ...{ cityId, field, basis: 'manual', year },
    source: `Secretariat: ${fileName}`,
  }))
}

/** Membership keeps its history: a year of joining, and the year in which it ended. */
async function addEvents(
  tx: Tx,
  cityId: string,
  { fileName }: Import,
  values: Partial<RosterValues>,
) {
  const ended = ENDED.find((status) => status === values.status)
  const events = [
    ...(values.joined ? [{ kind: 'joined' as const, year: values.joined }] : []),
    ...(ended ? [{ kind: ended, year: new Date().getUTCFullYear() }] : []),
  ]
  const made: string[] = []
  for (const event of events) {
    const known = await tx.membershipEvent.count({ where: { cityId, ...event } })
    if (known > 0) continue
    const { id } = await tx.membershipEvent.create({
      data: { ...event, cityId, basis: 'manual', source: `Secretariat: ${fileName}` },
      select: { id: true },
    })
    made.push(id)
  }
  return made
}

async function remember(tx: Tx, id: string, slug: string, before: z.infer<typeof Before>[string]) {
  const row = await tx.rosterImport.findUniqueOrThrow({ where: { id }, select: { before: true } })
  const all = { ...Before.parse(row.before ?? {}), [slug]: before }
  await tx.rosterImport.update({ where: { id }, data: { before: all } })
}

function tellCity(
  tx: Tx,
  viewer: Viewer,
  city: { id: string; country: string },
  verb: string,
  fields: Fields,
) {
  return recordChange(tx, {
    actorId: viewer.id,
    // Followers hear of a membership that begins or ends.
    subject: 'status' in fields || verb === 'added' ? 'membership' : 'city',
    subjectId: city.id,
    verb: verb === 'added' ? 'joined' : verb,
    cityId: city.id,
    countryCode: city.country,
    ...(Object.keys(fields).length > 0 && { fields }),
  })
}
