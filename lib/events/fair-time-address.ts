import { z } from 'zod'
import type { SearchParams } from '@/lib/core/query-string'

/** Cities that are thought of at once. */
export const MOST_CITIES = 60
export const MINUTES = [30, 60, 90, 120, 180, 240, 480] as const
export const SPANS = [1, 7, 14, 28] as const
export const MOST_MEETINGS = 12

/** What a page of fair times asks; what makes no sense is as if left out. */
const FairTimeView = z.object({
  /** The event whose cities are meant, by id. */
  event: z.uuid().optional().catch(undefined),
  /** Further cities, by slug. */
  with: z
    .array(z.string().regex(/^[a-z0-9-]{1,100}$/))
    .catch([])
    .transform((all) => [...new Set(all)].slice(0, MOST_CITIES)),
  minutes: z.coerce.number().int().min(15).max(1440).catch(90),
  /** The first day that is thought of. */
  from: z.iso.date().optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(28).catch(7),
  /** How many meetings there are, a week apart; they take turns. */
  meetings: z.coerce.number().int().min(1).max(MOST_MEETINGS).catch(1),
})
export type FairTimeView = z.infer<typeof FairTimeView>

export function readFairTime(searched: SearchParams) {
  return FairTimeView.parse({
    ...searched,
    with: [searched.with ?? []].flat().filter((slug) => slug !== ''),
  })
}
