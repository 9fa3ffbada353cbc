import { z } from 'zod'
import { wallAt } from '@/lib/core/wall-clock'

const MINUTE = 60_000

const Proposed = z.object({
  at: z.iso.datetime(),
  minutes: z.coerce.number().int().min(15).max(1440),
})

/** A start that a page of fair times proposes in an address (`at`, `minutes`), as a zone's clock shows it. */
export function proposedTime(query: URLSearchParams, zone: string) {
  const { data } = Proposed.safeParse(Object.fromEntries(query))
  if (!data) return null
  const startsAt = new Date(data.at)
  const endsAt = new Date(startsAt.getTime() + data.minutes * MINUTE)
  return { startLocal: wallAt(startsAt, zone), endLocal: wallAt(endsAt, zone), zone }
}
