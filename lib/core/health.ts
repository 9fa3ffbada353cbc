import 'server-only'
import { db } from './db'
import { env } from './env'
import { workerState } from './jobs'
import { logger } from './log'
import { listPending } from './migrate'

export type DependencyState = 'up' | 'down' | 'off'
export type Check = () => Promise<DependencyState>

/** Longer than this, in milliseconds, is down: whoever asks for readiness gives up soon after. */
const PATIENCE = 3000

const log = logger('health')

/** Asks each dependency at once. The reason why one is down goes to the log, never into the answer. */
export async function askAll<Name extends string>(checks: Record<Name, Check>) {
  const names = Object.keys(checks) as Name[]
  const states = await Promise.all(names.map((name) => within(name, checks[name])))
  return Object.fromEntries(names.map((name, at) => [name, states[at]])) as Record<
    Name,
    DependencyState
  >
}

export async function checkDatabase(): Promise<DependencyState> {
  await db.$executeRaw`select 1`
  return 'up'
}

export async function checkMigrations(): Promise<DependencyState> {
  const pending = await listPending(env().DATABASE_URL)
  return pending.length === 0 ? 'up' : 'down'
}

export async function checkWorker(): Promise<DependencyState> {
  const state = workerState()
  if (state === 'off') return 'off'
  return state === 'running' ? 'up' : 'down'
}

async function within(name: string, check: Check): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE} ms`)), PATIENCE)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    log.warn({ err: error, dependency: name }, 'Down')
    return 'down'
  } finally {
    clearTimeout(timer)
  }
}
