import { type Match, match, type Profile, scoreOf, sharesOf } from './match'
import type { Weights } from './schema'

export type Suggestion = Match & { id: string }

type Options = {
  weights: Weights
  limit: number
  /** Practices that one of the two took home from the other, by the other's id. */
  adaptations?: ReadonlyMap<string, number>
  /** Changes which of equally good cities come first: a day, for one. */
  turn: number
}

/** Among so many, one at least lies in another region. */
const AMONG = 5

/**
 * The cities that a city should talk to, best first. Equally good ones take turns; of the first five at least one lies
 * in another UNESCO region, or the exchange would stay at home.
 */
export function suggest(from: Profile, all: readonly Profile[], options: Options): Suggestion[] {
  const { weights, limit, adaptations, turn } = options
  const shares = sharesOf(weights)
  const found = all
    .filter(({ id }) => id !== from.id)
    .map((to) => ({ to, score: scoreOf(from, to, shares, adaptations?.get(to.id)) }))
    .sort((a, b) => b.score - a.score || lotOf(a.to.slug, turn) - lotOf(b.to.slug, turn))
  const first = found.slice(0, AMONG)
  if (first.length === AMONG && first.every(({ to }) => to.region === from.region)) {
    const abroad = found.findIndex(({ to }) => to.region !== from.region)
    if (abroad > 0) found.splice(AMONG - 1, 0, ...found.splice(abroad, 1))
  }
  return found
    .slice(0, limit)
    .map(({ to }) => ({ id: to.id, ...match(from, to, weights, adaptations?.get(to.id)) }))
}

/** FNV-1a of the slug and the turn: the same for everyone on one day, another one on the next. */
function lotOf(slug: string, turn: number) {
  let hash = 2_166_136_261
  for (const character of `${turn} ${slug}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}
