/**
 * Every test file of the project `unit` gets a migrated, empty database of its own: `db` from lib/core/db is
 * connected to it, and DATABASE_URL is its address.
 */
import { afterAll, inject } from 'vitest'
import { cloneDatabase, dropDatabase } from '@/scripts/lib/test-databases.mjs'

const server = inject('databaseServer')
const clones: string[] = []

/** Gives the rest of this test file another new database, with the real data when `seeded`. */
export async function takeDatabase(options: { seeded?: boolean } = {}) {
  await disconnect()
  const name = `clone_${process.pid}_${clones.length}_${Date.now().toString(36)}`
  process.env.DATABASE_URL = await cloneDatabase(server, name, options)
  clones.push(name)
}

process.env.AUTH_SECRET = 'a-secret-for-tests-only-0123456789abcdef'
await takeDatabase()

afterAll(async () => {
  await disconnect()
  for (const name of clones) await dropDatabase(server, name)
})

/** Loaded only where the test has: it must not be read before DATABASE_URL is set. */
async function disconnect() {
  const shared = globalThis as typeof globalThis & { lyceumDb?: { $disconnect(): Promise<void> } }
  await shared.lyceumDb?.$disconnect()
  shared.lyceumDb = undefined
}
