import 'server-only'
import type { Prisma, Tx } from '@/lib/core/db'
import type { RosterField } from './schema'

/** What is said of the source of each field; see CityFact. */
const FACTS: Partial<Record<RosterField, string>> = {
  status: 'membership',
  joined: 'joined',
  population: 'population',
  lat: 'coordinates',
  lon: 'coordinates',
  localName: 'names.local',
}

/** The facts that these fields of a roster state. */
export function factsOf(fields: RosterField[]) {
  return [...new Set(fields.flatMap((field) => FACTS[field] ?? []))]
}

/** Names the file as the source of these fields, in the place of any source before. */
export async function stateFacts(tx: Tx, cityId: string, fileName: string, fields: RosterField[]) {
  const names = factsOf(fields)
  await tx.cityFact.deleteMany({ where: { cityId, field: { in: names } } })
  await tx.cityFact.createMany({
    data: names.map(
      (field): Prisma.CityFactCreateManyInput => ({
        ...{ cityId, field, basis: 'manual', year: new Date().getUTCFullYear() },
        source: sourceOf(fileName),
      }),
    ),
  })
}

/** How an import is named as a source. */
export function sourceOf(fileName: string) {
  return `Secretariat: ${fileName}`
}
