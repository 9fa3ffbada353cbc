import { type Match, matchPrepared } from './match'
import type { Network, Prepared } from './profile'
import type { Weights } from './schema'
import { NO_TIES, sharesOf, type Ties, tenthsOf } from './values'

export type Suggestion = Match & { id: string }

type Common = {
  weights: Weights
  limit: number
  /** Changes which of equally good cities come first: a day, for one. */
  turn: number
  /** Only cities of other UNESCO regions. */
  abroad?: boolean
}

type Options = Common & {
  /** What passed between the city and others, by their ids. */
  ties?: ReadonlyMap<string, Ties> | undefined
  /** Whom it must not meet. */
  without?: ReadonlySet<string> | undefined
}

/** The same, asked for each city. */
type OptionsForAll = Common & {
  /** For these only, in this order; for all without it. */
  of?: Iterable<string>
  tiesOf?: (id: string) => Options['ties']
  withoutOf?: (id: string) => Options['without']
}

type Found = { to: Prepared; tenths: number }

/** Among so many, one at least lies in another region. */
const AMONG = 5
/** In milliseconds. */
const DAY = 86_400_000

/**
 * The cities that a city should talk to, best first. Equally good ones take turns; of the first five at least one lies
 * in another UNESCO region, or the exchange would stay at home. None for a city that is not in the network.
 */
export function suggest(id: string, network: Network, options: Options): Suggestion[] {
  const { weights, limit, ties } = options
  const from = network.byId.get(id)
  if (!from) return []
  return findBest(from, network, options)
    .slice(0, limit)
    .map(({ to }) => {
      const { id } = to
      return { id, ...matchPrepared(from, to, weights, ties?.get(id) ?? NO_TIES) }
    })
}

/** City by city, when it is asked for the next: of 100 million pairs only the best of one city are held. */
export function* suggestForAll(
  network: Network,
  { of, tiesOf, withoutOf, ...common }: OptionsForAll,
) {
  for (const id of of ?? network.byId.keys()) {
    const options = { ...common, ties: tiesOf?.(id), without: withoutOf?.(id) }
    yield { id, peers: suggest(id, network, options) }
  }
}

function findBest(from: Prepared, { cities }: Network, options: Options) {
  const { weights, limit, ties, without, abroad, turn } = options
  const shares = sharesOf(weights)
  const best: Found[] = []
  const away: Found[] = []
  for (const to of cities) {
    const isAway = to.region !== from.region
    if (to === from || (abroad && !isAway) || without?.has(to.id)) continue
    const tenths = tenthsOf(from, to, ties?.get(to.id) ?? NO_TIES, shares)
    offer(best, Math.max(limit, AMONG), to, tenths, turn)
    if (isAway) offer(away, 1, to, tenths, turn)
  }
  const [first] = away
  const at = best.findIndex(({ to }) => to === first?.to)
  if (first && best.length >= AMONG && (at < 0 || at >= AMONG)) {
    if (at >= 0) best.splice(at, 1)
    best.splice(AMONG - 1, 0, first)
  }
  return best
}

/** Keeps the best, in order, without sorting all: the lot is drawn only between equals. */
function offer(best: Found[], most: number, to: Prepared, tenths: number, turn: number) {
  const last = best[most - 1]
  if (last && !isBetter(to, tenths, last, turn)) return
  let place = Math.min(best.length, most - 1)
  for (; place > 0; place--) {
    const above = best[place - 1]
    if (!above || !isBetter(to, tenths, above, turn)) break
    best[place] = above
  }
  best[place] = { to, tenths }
}

function isBetter(to: Prepared, tenths: number, than: Found, turn: number) {
  if (tenths !== than.tenths) return tenths > than.tenths
  return lotOf(to.profile.slug, turn) < lotOf(than.to.profile.slug, turn)
}

/** The turn of a day. */
export function turnOn(date: Date) {
  return Math.floor(date.getTime() / DAY)
}

/** FNV-1a of the slug and the turn: the same for everyone on one day, another one on the next. */
function lotOf(slug: string, turn: number) {
  let hash = 2_166_136_261
  for (const character of `${turn} ${slug}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return hash
}
