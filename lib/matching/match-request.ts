import { POPULATION_BANDS, type PopulationBand } from '@/lib/cities/schema'
import type { Prepared } from './profile'
import { DEFAULT_WEIGHTS } from './schema'
import { NO_TIES, sharesOf, tenthsOf } from './values'

/** What a request says of the partner that it looks for; an empty list is no wish. */
export type Wishes = {
  blocks: readonly string[]
  regions: readonly string[]
  sizes: readonly string[]
  languages: readonly string[]
  priorities: readonly string[]
}

/** What speaks for a city as a partner, beside what two cities have in common. */
export const FITS = ['peers', 'theme', 'regions', 'sizes', 'languages', 'priorities'] as const
export type Fit = (typeof FITS)[number]

/** Why a city fits a request, with the points that it brought; `met` is null where too little is known. */
export type FitReason = { fit: Fit; points: number; met: boolean | null; shared: string[] }

/** How much each counts: what was asked for before what is alike. */
const WEIGHTS: Record<Fit, number> = {
  ...{ peers: 4, theme: 4, regions: 3, sizes: 2, languages: 3, priorities: 2 },
}
/** What is not known counts half: it is no fault of a city that nobody has written it down. */
const UNKNOWN = 0.5

/**
 * How well a city fits a request of another, out of 100; the reasons add up to it. Only what the request asks for counts.
 */
export function matchRequest(owner: Prepared, wishes: Wishes, city: Prepared) {
  const asked = FITS.filter((fit) => fit === 'peers' || wishesOf(wishes, fit).length > 0)
  const whole = asked.reduce((sum, fit) => sum + WEIGHTS[fit], 0)
  const reasons = asked.map((fit): FitReason => {
    const { value, shared } = VALUES[fit](owner, wishes, city)
    return {
      fit,
      // In tenths, so that what is shown adds up.
      points: Math.round((1000 * WEIGHTS[fit] * (value ?? UNKNOWN)) / whole) / 10,
      met: value === null ? null : value > 0,
      shared,
    }
  })
  const score = reasons.reduce((tenths, { points }) => tenths + Math.round(points * 10), 0) / 10
  return { score, reasons }
}

const SHARES = sharesOf(DEFAULT_WEIGHTS)

type Value = { value: number | null; shared: string[] }

const VALUES: Record<Fit, (owner: Prepared, wishes: Wishes, city: Prepared) => Value> = {
  peers(owner, _, city) {
    const tenths = tenthsOf(owner, city, NO_TIES, SHARES)
    return { value: tenths / 1000, shared: [String(Math.round(tenths / 10))] }
  },
  theme: (_, { blocks }, { profile: { priorities, strengths } }) =>
    named(blocks, [...priorities, ...strengths]),
  regions: (_, { regions }, { profile }) => named(regions, [profile.region]),
  sizes: (_, { sizes }, { profile: { population } }) =>
    named(sizes, population === null ? [] : [bandOf(population)]),
  languages: (_, { languages }, { profile }) => named(languages, profile.languages),
  priorities: (_, { priorities }, { profile }) => named(priorities, profile.priorities),
}

function wishesOf(wishes: Wishes, fit: Exclude<Fit, 'peers'>) {
  return fit === 'theme' ? wishes.blocks : wishes[fit]
}

/** Whether the city has one of what is asked for; unknown where it has named nothing. */
function named(wanted: readonly string[], has: readonly string[]): Value {
  const shared = wanted.filter((each) => has.includes(each))
  return { value: has.length === 0 ? null : Number(shared.length > 0), shared }
}

function bandOf(population: number): PopulationBand {
  const bands = Object.entries(POPULATION_BANDS) as [PopulationBand, { to: number | null } | null][]
  return (
    bands.find(([, range]) => range && population < (range.to ?? Number.POSITIVE_INFINITY))?.[0] ??
    'unknown'
  )
}
