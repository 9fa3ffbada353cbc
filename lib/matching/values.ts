import { distanceBetween } from '@/lib/core/geo/distance'
import type { Prepared } from './profile'
import { GROUNDS, type Ground, type Weights } from './schema'

/** What has already passed between two cities. */
export type Ties = {
  /** Practices that one of them took home from the other. */
  adaptations: number
  /** Partnerships that they made public, past or present. */
  partnerships: number
}

export const NO_TIES: Ties = { adaptations: 0, partnerships: 0 }

/** Both by the id of the other city, which may be in one of them only. */
export function tiesFrom(
  adaptations: ReadonlyMap<string, number>,
  partnerships: ReadonlyMap<string, number>,
): Map<string, Ties> {
  const ids = [...adaptations.keys(), ...partnerships.keys()]
  return new Map(
    ids.map((id) => [
      id,
      { adaptations: adaptations.get(id) ?? 0, partnerships: partnerships.get(id) ?? 0 },
    ]),
  )
}

/** One city so many times as large as the other is nothing like it. */
export const UNLIKE = 10

/** What is not known counts half: it is no fault of a city that nobody has written it down. */
const UNKNOWN = 0.5
const LOG_UNLIKE = Math.log(UNLIKE)
/** Kilometres from which distance counts as far. */
const FAR = 5000
/** Kilometres that an angle of one radian spans on the earth. */
const RADIAN = distanceBetween({ lat: 0, lon: 0 }, { lat: 90, lon: 0 }) / (Math.PI / 2)
/** Of complementarity, how much is what the other can give; the rest is what one can give back. */
const GAIN = 0.7

/** From 0 to 1; NaN where too little is known: a null would make an object of each of the many numbers. */
export const VALUES: Record<Ground, (from: Prepared, to: Prepared, ties: Ties) => number> = {
  size: (from, to) =>
    // Math.max hands NaN on.
    Math.max(0, 1 - Math.abs(from.logPopulation - to.logPopulation) / LOG_UNLIKE),
  place: (from, to) => 0.5 * Number(from.region === to.region) + 0.5 * nearness(from, to),
  languages(from, to) {
    const one = from.languages
    const other = to.languages
    if (one.length === 0 || other.length === 0) return Number.NaN
    for (let word = 0; word < one.length; word++) {
      if ((one[word] ?? 0) & (other[word] ?? 0)) return 1
    }
    return 0
  },
  priorities: (from, to) => likeness(from.priorities, to.priorities),
  complementarity(from, to) {
    if (from.priorities === 0 && to.priorities === 0) return Number.NaN
    return GAIN * served(from, to) + (1 - GAIN) * served(to, from)
  },
  clusters: (from, to) => likeness(from.clusters, to.clusters),
  goals: (from, to) => likeness(from.goals, to.goals),
  exchange: (_, __, { adaptations }) => Number(adaptations > 0),
  partnerships: (_, __, { partnerships }) => Number(partnerships > 0),
}

/** The share of each ground in the whole. */
export function sharesOf(weights: Weights): Weights {
  const total = GROUNDS.reduce((sum, ground) => sum + weights[ground], 0) || 1
  const shares = GROUNDS.map((ground) => [ground, weights[ground] / total])
  return Object.fromEntries(shares) as Weights
}

/** In tenths, so that what is shown adds up. */
export function pointsOf(value: number, share: number) {
  return Math.round(1000 * share * (Number.isNaN(value) ? UNKNOWN : value))
}

/** The score alone, in tenths. Written out: a loop over GROUNDS takes twice as long, and this runs for each pair. */
export function tenthsOf(from: Prepared, to: Prepared, ties: Ties, shares: Weights) {
  return (
    pointsOf(VALUES.size(from, to, ties), shares.size) +
    pointsOf(VALUES.place(from, to, ties), shares.place) +
    pointsOf(VALUES.languages(from, to, ties), shares.languages) +
    pointsOf(VALUES.priorities(from, to, ties), shares.priorities) +
    pointsOf(VALUES.complementarity(from, to, ties), shares.complementarity) +
    pointsOf(VALUES.clusters(from, to, ties), shares.clusters) +
    pointsOf(VALUES.goals(from, to, ties), shares.goals) +
    pointsOf(VALUES.exchange(from, to, ties), shares.exchange) +
    pointsOf(VALUES.partnerships(from, to, ties), shares.partnerships)
  )
}

/** 1 in the same place, 0 from FAR on; by the chord between the two, which asks for one arc sine only. */
function nearness(from: Prepared, to: Prepared) {
  const dx = from.x - to.x
  const dy = from.y - to.y
  const dz = from.z - to.z
  const chord = Math.sqrt(dx * dx + dy * dy + dz * dz)
  return Math.max(0, 1 - (2 * RADIAN * Math.asin(Math.min(1, chord / 2))) / FAR)
}

/** How much of one's gaps the other fills. Who has none gains nothing; of who has not said it is unknown. */
function served({ priorities, gaps }: Prepared, { strengths }: Prepared) {
  if (priorities === 0) return UNKNOWN
  return gaps === 0 ? 0 : countBits(gaps & strengths) / countBits(gaps)
}

/** Of all that either of them names, the share that both do; NaN where one names nothing. */
function likeness(one: number, other: number) {
  if (one === 0 || other === 0) return Number.NaN
  return countBits(one & other) / countBits(one | other)
}

/** The usual way without a loop: sums of 2, 4 and 8 bits side by side, and the four bytes added by a multiplication. */
function countBits(bits: number) {
  let sums = bits - ((bits >>> 1) & 0x55555555)
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333)
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
