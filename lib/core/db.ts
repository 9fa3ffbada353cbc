import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { Prisma, PrismaClient } from './prisma/client'

export { Prisma }

/** An open transaction. The plain client is refused, so that a change cannot be recorded outside one. */
export type Tx = Prisma.TransactionClient & { $disconnect?: never }

// Next reloads modules in development; the pool must outlive that.
const shared = globalThis as typeof globalThis & { lyceumDb?: PrismaClient }

export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    shared.lyceumDb ??= new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    })
    const value = Reflect.get(shared.lyceumDb, property)
    return typeof value === 'function' ? value.bind(shared.lyceumDb) : value
  },
})
