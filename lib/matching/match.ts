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
  const total = GROUNDS.reduce((sum, ground) => sum + weights[ground], 0)
  const reasons = GROUNDS.flatMap((ground): Reason[] => {
    if (weights[ground] === 0 || total === 0) return []
    const { value, ...reason } = JUDGES[ground](from, to, adaptations)
    // In tenths, so that what is shown adds up.
    const points = Math.round((1000 * weights[ground] * value) / total) / 10
    return [{ ...reason, points } as Reason]
  })
  const tenths = reasons.reduce((sum, { points }) => sum + Math.round(points * 10), 0)
  return { score: tenths / 10, reasons }
}

type Judged = { ground: Ground; unknown: boolean; value: number }

const JUDGES: Record<Ground, (from: Profile, to: Profile, adaptations: number) => Judged> = {
  size(from, to) {
    if (!from.population || !to.population) return unknown('size', { alike: false })
    const ratio =
      Math.max(from.population, to.population) / Math.min(from.population, to.population)
    const value = Math.max(0, 1 - Math.log(ratio) / Math.log(UNLIKE))
    return known('size', value, { alike: ratio <= ALIKE })
  },
  place(from, to) {
    const near =
      from.country === to.country ? 'country' : from.region === to.region ? 'region' : 'far'
    const kilometres = distanceBetween(from, to)
    const value = 0.5 * Number(near !== 'far') + 0.5 * Math.max(0, 1 - kilometres / FAR)
    return known('place', value, { near })
  },
  languages(from, to) {
    if (from.languages.length === 0 || to.languages.length === 0)
      return unknown('languages', { shared: [] })
    const shared = from.languages.filter((language) => to.languages.includes(language))
    return known('languages', Number(shared.length > 0), { shared })
  },
  priorities: (from, to) => alike('priorities', from.priorities, to.priorities),
  complementarity(from, to) {
    const [gaps, others] = [gapsOf(from), gapsOf(to)]
    const gain = gaps?.filter((block) => to.strengths.includes(block)) ?? []
    const give = others?.filter((block) => from.strengths.includes(block)) ?? []
    if (gaps === null && others === null) return unknown('complementarity', { gain, give })
    const value = GAIN * share(gain, gaps) + (1 - GAIN) * share(give, others)
    return known('complementarity', value, { gain, give })
  },
  clusters: (from, to) => alike('clusters', from.clusters, to.clusters),
  goals: (from, to) => alike('goals', from.goals, to.goals),
  exchange: (_, __, adaptations) => known('exchange', Number(adaptations > 0), { adaptations }),
}

/** What a city puts first and has no practice of; null where it has not said what it puts first. */
function gapsOf({ priorities, strengths }: Profile) {
  if (priorities.length === 0) return null
  return priorities.filter((block) => !strengths.includes(block))
}

/** Who has no gap has nothing to gain there; who has not said is unknown. */
function share(served: readonly unknown[], gaps: readonly unknown[] | null) {
  if (gaps === null) return UNKNOWN
  return gaps.length === 0 ? 0 : served.length / gaps.length
}

function alike<T>(ground: Ground, one: readonly T[], other: readonly T[]) {
  if (one.length === 0 || other.length === 0) return unknown(ground, { shared: [] as T[] })
  const shared = one.filter((each) => other.includes(each))
  const all = one.length + other.length - shared.length
  return known(ground, shared.length / all, { shared })
}

function known<More extends object>(ground: Ground, value: number, more: More) {
  return { ground, unknown: false, value, ...more }
}

function unknown<More extends object>(ground: Ground, more: More) {
  return { ground, unknown: true, value: UNKNOWN, ...more }
}
