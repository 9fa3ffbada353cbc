import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from './env'
import { Prisma, PrismaClient } from './prisma/client'

export { Prisma }

/** An open transaction. The plain client is refused, so that a change cannot be recorded outside one. */
export type Tx = Prisma.TransactionClient & { $disconnect?: never }

// Next reloads modules in development; the pool must outlive that.
const shared = globalThis as typeof globalThis & { lyceumDb?: PrismaClient; lyceumPool?: Pool }

export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    shared.lyceumDb ??= connect()
    const value = Reflect.get(shared.lyceumDb, property)
    return typeof value === 'function' ? value.bind(shared.lyceumDb) : value
  },
})

/** Connections of this process: how many there are, how many of them rest, and how many queries wait for one. */
export function poolState() {
  const {
    totalCount: open = 0,
    idleCount: idle = 0,
    waitingCount: waiting = 0,
  } = shared.lyceumPool ?? {}
  return { open, idle, waiting }
}

function connect() {
  shared.lyceumPool = new Pool({ connectionString: env().DATABASE_URL, max: 10 })
  return new PrismaClient({
    adapter: new PrismaPg(shared.lyceumPool, { disposeExternalPool: true }),
    // Where many write at once, each waits for its turn: a place in line is better than a failure.
    transactionOptions: { maxWait: 15_000 },
  })
}
