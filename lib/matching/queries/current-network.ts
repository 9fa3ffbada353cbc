import 'server-only'
import { db } from '@/lib/core/db'
import { type Network, prepare } from '../profile'
import { readProfiles } from './profiles'

// Next reloads modules in development; what was read outlives that.
const shared = globalThis as typeof globalThis & {
  lyceumPeers?: { state: string; network: Promise<Network> } | undefined
}

/** All member cities, made ready to be compared; read again as soon as a city is added, changed or removed. */
export async function currentNetwork() {
  const { _count, _max } = await db.city.aggregate({ _count: true, _max: { updatedAt: true } })
  const state = `${_count}:${_max.updatedAt?.getTime()}`
  if (shared.lyceumPeers?.state !== state) {
    const network = readProfiles().then(prepare)
    shared.lyceumPeers = { state, network }
    // A failure must not be remembered.
    network.catch(() => {
      shared.lyceumPeers = undefined
    })
  }
  return shared.lyceumPeers.network
}
