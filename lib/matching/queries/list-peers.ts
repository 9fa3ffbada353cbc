import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import type { Profile } from '../match'
import { DEFAULT_WEIGHTS, type Weights } from '../schema'
import { suggest } from '../suggest'
import { readExchange, readProfiles } from './profiles'

const DAY = 86_400_000

type Options = { locale: Locale; limit: number; weights?: Weights }

export type Peer = Awaited<ReturnType<typeof listPeers>>[number]

/**
 * The cities that a city should talk to, with the reasons; right at once when one of them changes. None for a city that
 * is no member.
 */
export async function listPeers(cityId: string, { locale, limit, weights }: Options) {
  const [profiles, adaptations] = await Promise.all([currentProfiles(), readExchange(cityId)])
  const from = profiles.find(({ id }) => id === cityId)
  if (!from) return []
  const found = suggest(from, profiles, {
    weights: weights ?? DEFAULT_WEIGHTS,
    ...{ limit, adaptations, turn: Math.floor(Date.now() / DAY) },
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

// Next reloads modules in development; what was read outlives that.
const shared = globalThis as typeof globalThis & {
  lyceumProfiles?: { state: string; profiles: Promise<Profile[]> } | undefined
}

/** Read again as soon as a city is added, changed or removed. */
async function currentProfiles() {
  const { _count, _max } = await db.city.aggregate({ _count: true, _max: { updatedAt: true } })
  const state = `${_count}:${_max.updatedAt?.getTime()}`
  if (shared.lyceumProfiles?.state !== state) {
    const profiles = readProfiles()
    shared.lyceumProfiles = { state, profiles }
    // A failure must not be remembered.
    profiles.catch(() => {
      shared.lyceumProfiles = undefined
    })
  }
  return shared.lyceumProfiles?.profiles ?? readProfiles()
}
