import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { db } from '@/lib/core/db'
import { prepare } from '../profile'
import { readAllBlocked, readTied } from '../queries/network'
import { readProfiles } from '../queries/profiles'
import { DEFAULT_WEIGHTS } from '../schema'
import { suggestForAll, turnOn } from '../suggest'

/** Introductions of one city. */
const MOST = 3
/** Cities whose peers are found at a stretch and stored together; among 10,000 that takes about 0.1 s. */
const BATCH = 50

/**
 * Finds for each member city without ties up to three cities in other UNESCO regions, and forgets those of cities that
 * have ties by now. Safe to repeat.
 */
export async function introduceIsolated(now: Date) {
  const [profiles, tied, blocked] = await Promise.all([
    readProfiles(),
    readTied(),
    readAllBlocked(),
  ])
  const isolated = profiles.map(({ id }) => id).filter((id) => !tied.has(id))
  await forgetOthers(new Set(isolated))

  const network = prepare(profiles)
  for (let start = 0; start < isolated.length; start += BATCH) {
    const cityIds = isolated.slice(start, start + BATCH)
    const found = suggestForAll(network, {
      ...{ weights: DEFAULT_WEIGHTS, limit: MOST, turn: turnOn(now), abroad: true },
      of: cityIds,
      withoutOf: (id) => blocked.get(id),
    })
    const rows = [...found].flatMap(({ id: cityId, peers }) =>
      peers.map(({ id: peerId, score }) => ({ cityId, peerId, score, madeAt: now })),
    )
    await db.$transaction(async (tx) => {
      await tx.introduction.deleteMany({ where: { cityId: { in: cityIds } } })
      await tx.introduction.createMany({ data: rows })
    })
    // The same process answers readers.
    await setImmediate()
  }
}

async function forgetOthers(isolated: ReadonlySet<string>) {
  const held = await db.introduction.groupBy({ by: ['cityId'] })
  const gone = held.map(({ cityId }) => cityId).filter((id) => !isolated.has(id))
  await db.introduction.deleteMany({ where: { cityId: { in: gone } } })
}
