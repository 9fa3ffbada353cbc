import type { RequestState } from './schema'

/** How a request stands: its deadline holds whether or not the clock's work is done. */
export function publicState(
  { state, expiresAt }: { state: RequestState; expiresAt: Date | null },
  now: Date,
): RequestState {
  return state === 'open' && expiresAt !== null && expiresAt <= now ? 'expired' : state
}
