import type { BuildingBlock } from '@/lib/cities/schema'
import { type Prepared, type Profile, prepare } from './profile'
import { GROUNDS, type Ground, type Weights } from './schema'
import { NO_TIES, pointsOf, sharesOf, type Ties, tenthsOf, UNLIKE, VALUES } from './values'

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
  | { ground: 'partnerships'; unknown: false; partnerships: number }
)

export type Match = { score: number; reasons: Reason[] }

/** Up to this ratio of populations they are called alike. */
const ALIKE = 2

/** How much two cities have to say to each other, seen from the first, out of 100; the reasons add up to it. */
export function match(from: Profile, to: Profile, weights: Weights, ties = NO_TIES): Match {
  const [one, other] = prepare([from, to]).cities as [Prepared, Prepared]
  return matchPrepared(one, other, weights, ties)
}

/** The same for two cities of one network. */
export function matchPrepared(from: Prepared, to: Prepared, weights: Weights, ties: Ties): Match {
  const shares = sharesOf(weights)
  const reasons = GROUNDS.flatMap((ground): Reason[] => {
    const share = shares[ground]
    if (!share) return []
    const value = VALUES[ground](from, to, ties)
    const told = {
      ground,
      unknown: Number.isNaN(value),
      points: pointsOf(value, share) / 10,
      ...DETAILS[ground](from.profile, to.profile, ties),
    }
    return [told as Reason]
  })
  return { score: tenthsOf(from, to, ties, shares) / 10, reasons }
}

/** What a reason is told with. */
const DETAILS: Record<Ground, (from: Profile, to: Profile, ties: Ties) => object> = {
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
  exchange: (_, __, { adaptations }) => ({ adaptations }),
  partnerships: (_, __, { partnerships }) => ({ partnerships }),
}

function ratioOf({ population: one }: Profile, { population: other }: Profile) {
  return one && other ? Math.max(one, other) / Math.min(one, other) : null
}

/** What a city puts first and has no practice of. */
function gapsOf({ priorities, strengths }: Profile) {
  return priorities.filter((block) => !strengths.includes(block))
}

function shared<T>(one: readonly T[], other: readonly T[]) {
  return one.filter((each) => other.includes(each))
}
