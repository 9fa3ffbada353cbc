import { z } from 'zod'

/** Whom a practice is for. Wider than the words of single sources, so that a filter finds what belongs together. */
export const AUDIENCES = [
  'everyone',
  'young-children',
  'pupils',
  'young-people',
  'students',
  'adults',
  'older-people',
  'families',
  'women',
  'adults-with-low-literacy',
  'workers',
  'job-seekers',
  'employers',
  'migrants',
  'persons-with-disabilities',
  'disadvantaged-groups',
  'rural-communities',
  'teachers',
  'learning-providers',
  'communities',
  'city-administrations',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** What it costs in a year, in US dollars; upper ends exclusive. */
export const COST_BANDS = ['under-10k', '10k-50k', '50k-250k', '250k-1m', 'over-1m'] as const
export type CostBand = (typeof COST_BANDS)[number]

export const Links = z.array(z.object({ label: z.string(), url: z.string() }))

export const PracticeId = z.object({ id: z.uuid() })
export const MarkUseful = z.object({ practiceId: z.uuid(), cityId: z.uuid() })
