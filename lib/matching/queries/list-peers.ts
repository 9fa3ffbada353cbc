import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { matchPrepared } from '../match'
import { DEFAULT_WEIGHTS, type Weights } from '../schema'
import { suggest, turnOn } from '../suggest'
import { NO_TIES, tiesFrom } from '../values'
import { currentNetwork } from './current-network'
import { readBlocked, readExchange, readPartnerships } from './profiles'

type Options = { locale: Locale; limit: number; weights?: Weights }

export type Peer = Awaited<ReturnType<typeof listPeers>>[number]

/**
 * The cities that a city should talk to, with the reasons; right at once when one of them changes. None for a city that
 * is no member.
 */
export async function listPeers(cityId: string, { locale, limit, weights }: Options) {
  const [network, ties, without] = await Promise.all([
    currentNetwork(),
    readTies(cityId),
    readBlocked(cityId),
  ])
  const found = suggest(cityId, network, {
    weights: weights ?? DEFAULT_WEIGHTS,
    ...{ limit, without, ties, turn: turnOn(new Date()) },
  })
  const rows = await db.city.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: cityInList,
  })
  const byId = new Map(rows.map((row) => [row.id, toCityRow(row, locale)]))
  return found.flatMap(({ id, ...match }) => {
    const city = byId.get(id)
    return city ? [{ city, ...match }] : []
  })
}

/** Why a city should talk to a certain other one; nothing where one of them is no member. */
export async function listPeerReasons(cityId: string, peerId: string) {
  const [{ byId }, ties] = await Promise.all([currentNetwork(), readTies(cityId)])
  const [from, to] = [byId.get(cityId), byId.get(peerId)]
  if (!from || !to) return []
  return matchPrepared(from, to, DEFAULT_WEIGHTS, ties.get(peerId) ?? NO_TIES).reasons
}

async function readTies(cityId: string) {
  return tiesFrom(...(await Promise.all([readExchange(cityId), readPartnerships(cityId)])))
}
