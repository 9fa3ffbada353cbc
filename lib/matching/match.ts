import type { BuildingBlock, Region } from '@/lib/cities/schema'
import { distanceBetween } from '@/lib/core/geo/distance'
import { GROUNDS, type Ground, type Weights } from './schema'

/** What is known of a city for matching; an empty list is nothing said, not nothing there. */
export type Profile = {
  id: string
  slug: string
  country: string
  region: Region
  lat: number
  lon: number
  population: number | null
  /** BCP 47 tags of what its team works in. */
  languages: readonly string[]
  /** What it puts first, and what its practices serve. */
  priorities: readonly BuildingBlock[]
  strengths: readonly BuildingBlock[]
  clusters: readonly string[]
  goals: readonly number[]
}

/** Why a city was suggested, with the points that it brought; `unknown` where a half is given for want of facts. */
export type Reason = { points: number } & (
  | { ground: 'size'; unknown: boolean; alike: boolean }
  | { ground: 'place'; unknown: false; near: 'country' | 'region' | 'far' }
  | { ground: 'languages'; unknown: boolean; shared: string[] }
  | { ground: 'priorities'; unknown: boolean; shared: BuildingBlock[] }
  | { ground: 'complementarity'; unknown: boolean; gain: BuildingBlock[]; give: BuildingBlock[] }
  | { ground: 'clusters'; unknown: boolean; shared: string[] }
  | { ground: 'goals'; unknown: boolean; shared: number[] }
  | { ground: 'exchange'; unknown: false; adaptations: number }
)

export type Match = { score: number; reasons: Reason[] }

/** What is not known counts half: it is no fault of a city that nobody has written it down. */
const UNKNOWN = 0.5
/** One city so many times as large as the other is nothing like it. */
const UNLIKE = 10
/** Up to this ratio of populations they are called alike. */
const ALIKE = 2
/** Kilometres from which distance counts as far. */
const FAR = 5000
/** Of complementarity, how much is what the other can give; the rest is what one can give back. */
const GAIN = 0.7

/**
 * How much two cities have to say to each other, seen from the first, out of 100; the reasons add up to it.
 * @param adaptations practices that one of them took home from the other
 */
export function match(from: Profile, to: Profile, weights: Weights, adaptations = 0): Match {
  const reasons = GROUNDS.flatMap((ground, index): Reason[] => {
    if (weights[ground] === 0) return []
    const value = VALUES[ground](from, to, adaptations)
    const points = pointsOf(value, shareOf(weights, index)) / 10
    const told = {
      ground,
      unknown: value === null,
      points,
      ...DETAILS[ground](from, to, adaptations),
    }
    return [told as Reason]
  })
  return { score: scoreOf(from, to, sharesOf(weights), adaptations), reasons }
}

/** The share of each ground in the whole, in the order of GROUNDS. */
export function sharesOf(weights: Weights) {
  return GROUNDS.map((_, index) => shareOf(weights, index))
}

/** The score alone, as `match` has it, for comparing many. */
export function scoreOf(from: Profile, to: Profile, shares: readonly number[], adaptations = 0) {
  let tenths = 0
  for (let index = 0; index < GROUNDS.length; index++) {
    const [ground, share] = [GROUNDS[index], shares[index]]
    if (ground && share) tenths += pointsOf(VALUES[ground](from, to, adaptations), share)
  }
  return tenths / 10
}

function shareOf(weights: Weights, index: number) {
  const total = GROUNDS.reduce((sum, ground) => sum + weights[ground], 0)
  const ground = GROUNDS[index]
  return ground && total > 0 ? weights[ground] / total : 0
}

/** In tenths, so that what is shown adds up. */
function pointsOf(value: number | null, share: number) {
  return Math.round(1000 * share * (value ?? UNKNOWN))
}

/** From 0 to 1; null where too little is known. */
const VALUES: Record<Ground, (from: Profile, to: Profile, adaptations: number) => number | null> = {
  size(from, to) {
    const ratio = ratioOf(from, to)
    return ratio === null ? null : Math.max(0, 1 - Math.log(ratio) / Math.log(UNLIKE))
  },
  place: (from, to) =>
    0.5 * Number(from.region === to.region) +
    0.5 * Math.max(0, 1 - distanceBetween(from, to) / FAR),
  languages(from, to) {
    if (from.languages.length === 0 || to.languages.length === 0) return null
    return Number(countShared(from.languages, to.languages) > 0)
  },
  priorities: (from, to) => likeness(from.priorities, to.priorities),
  complementarity(from, to) {
    if (from.priorities.length === 0 && to.priorities.length === 0) return null
    return GAIN * served(from, to) + (1 - GAIN) * served(to, from)
  },
  clusters: (from, to) => likeness(from.clusters, to.clusters),
  goals: (from, to) => likeness(from.goals, to.goals),
  exchange: (_, __, adaptations) => Number(adaptations > 0),
}

/** What a reason is told with. */
const DETAILS: Record<Ground, (from: Profile, to: Profile, adaptations: number) => object> = {
  size: (from, to) => ({ alike: (ratioOf(from, to) ?? UNLIKE) <= ALIKE }),
  place: (from, to) => ({
    near: from.country === to.country ? 'country' : from.region === to.region ? 'region' : 'far',
  }),
  languages: (from, to) => ({ shared: shared(from.languages, to.languages) }),
  priorities: (from, to) => ({ shared: shared(from.priorities, to.priorities) }),
  complementarity: (from, to) => ({
    gain: shared(gapsOf(from), to.strengths),
    give: shared(gapsOf(to), from.strengths),
  }),
  clusters: (from, to) => ({ shared: shared(from.clusters, to.clusters) }),
  goals: (from, to) => ({ shared: shared(from.goals, to.goals) }),
  exchange: (_, __, adaptations) => ({ adaptations }),
}

function ratioOf({ population: one }: Profile, { population: other }: Profile) {
  return one && other ? Math.max(one, other) / Math.min(one, other) : null
}

/** How much of one's gaps the other fills. Who has none gains nothing; of who has not said it is unknown. */
function served({ priorities, strengths }: Profile, other: Profile) {
  if (priorities.length === 0) return UNKNOWN
  let [gaps, filled] = [0, 0]
  for (const block of priorities) {
    if (strengths.includes(block)) continue
    gaps += 1
    if (other.strengths.includes(block)) filled += 1
  }
  return gaps === 0 ? 0 : filled / gaps
}

/** What a city puts first and has no practice of. */
function gapsOf({ priorities, strengths }: Profile) {
  return priorities.filter((block) => !strengths.includes(block))
}

/** Of all that either of them names, the share that both do; null where one names nothing. */
function likeness<T>(one: readonly T[], other: readonly T[]) {
  if (one.length === 0 || other.length === 0) return null
  const both = countShared(one, other)
  return both / (one.length + other.length - both)
}

function countShared<T>(one: readonly T[], other: readonly T[]) {
  let count = 0
  for (const each of one) if (other.includes(each)) count += 1
  return count
}

function shared<T>(one: readonly T[], other: readonly T[]) {
  return one.filter((each) => other.includes(each))
}
