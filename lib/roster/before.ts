import { z } from 'zod'
import { MEMBERSHIP_EVENTS } from './membership'
import { Difference } from './schema'

const Event = z.object({
  id: z.string(),
  kind: z.enum(MEMBERSHIP_EVENTS),
  year: z.number(),
  basis: z.string(),
  source: z.string().nullable(),
})
const Fact = z.object({
  field: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  basis: z.string(),
  year: z.number().nullable(),
})

/** What an import took the place of in one city. */
export const CityBefore = z.object({
  /** As they were, with all that a roster does not carry: further decimals, other names. */
  columns: z.object({
    name: z.string(),
    names: z.record(z.string(), z.string()),
    lat: z.number(),
    lon: z.number(),
    awards: z.array(z.number()),
    statusReason: z.string().nullable(),
  }),
  facts: z.array(Fact),
  /** Events of membership that it added, by id, and those that it took away. */
  events: z.object({ added: z.array(z.string()), removed: z.array(Event) }),
})
export type CityBefore = z.infer<typeof CityBefore>

/** What undoing an import brings back, by slug. */
export const Before = z.record(z.string(), CityBefore)
export type Before = z.infer<typeof Before>

/** An import as it is applied or taken back. */
export type Import = { id: string; fileName: string; difference: Difference; before: Before }

/** Reads what is stored of an import. */
export function readImport(row: {
  id: string
  fileName: string
  difference: unknown
  before: unknown
}): Import {
  return {
    id: row.id,
    fileName: row.fileName,
    difference: Difference.parse(row.difference),
    before: Before.parse(row.before ?? {}),
  }
}
