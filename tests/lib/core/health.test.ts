import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { askAll, checkDatabase, checkMigrations, checkWorker } from '@/lib/core/health'

test('each dependency is told by its name, and one that fails keeps none of the others', async () => {
  const states = await askAll({
    database: checkDatabase,
    migrations: checkMigrations,
    worker: checkWorker,
    search: () => Promise.reject(new Error('refused by 10.0.0.7')),
  })
  expect(states).toEqual({ database: 'up', migrations: 'up', worker: 'off', search: 'down' })
})

test('a database that lacks a migration is not ready', async () => {
  await db.$executeRaw`delete from _prisma_migrations where migration_name like '%_init'`
  expect(await askAll({ migrations: checkMigrations })).toEqual({ migrations: 'down' })
})
