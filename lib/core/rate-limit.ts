import 'server-only'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from './env'
import { refuse } from './errors'
import { sign } from './seal'
import { onShutdown } from './shutdown'

/** How often something may happen: so many times in so many seconds. */
export type Rate = { points: number; seconds: number }

/**
 * Counts in PostgreSQL, so that it is right over any number of nodes; apart from the caller's transaction, so that
 * a refused attempt counts too. Keys are kept as signatures: no addresses lie in the table.
 * @param name what is limited, such as `sign-in`
 * @param key whom or what it is limited for
 * @throws `rate_limited`, with the minutes to wait
 */
export async function limit(name: string, key: string, rate: Rate) {
  try {
    await limiterFor(name, rate).consume(sign('rate limit', key))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000))
    refuse('rate_limited', 'errors.tooMany', { values: { minutes } })
  }
}

/** Forgets the attempts so far, as after a right password. */
export async function forgive(name: string, key: string, rate: Rate) {
  await limiterFor(name, rate).delete(sign('rate limit', key))
}

type Shared = typeof globalThis & { lyceumLimits?: { url: string; pool: Pool } }
const shared = globalThis as Shared

function limiterFor(name: string, { points, seconds }: Rate) {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    // Rows are removed by the retention job.
    clearExpiredByTimeout: false,
  })
}

function pool() {
  const { DATABASE_URL: url } = env()
  if (shared.lyceumLimits?.url === url) return shared.lyceumLimits.pool
  const made = new Pool({ connectionString: url, max: 4 })
  // A connection that PostgreSQL ends while idle is replaced at the next use.
  made.on('error', () => {})
  shared.lyceumLimits = { url, pool: made }
  onShutdown(() => made.end(), 'ground')
  return made
}
