import type { TestProject } from 'vitest/node'
import { migrateTemplate } from '@/scripts/lib/test-databases.mjs'
import { openThrowAwayCluster } from '@/scripts/postgres/throw-away.mjs'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can add to Vitest's own
  export interface ProvidedContext {
    /** Where tests create their databases. */
    databaseServer: string
  }
}

/** One PostgreSQL for the run: that of `npm test`, or its own where vitest was called directly. */
export default async function setup(project: TestProject) {
  if (process.env.TEST_DATABASE_SERVER) {
    project.provide('databaseServer', process.env.TEST_DATABASE_SERVER)
    return
  }
  const cluster = await openThrowAwayCluster()
  await migrateTemplate(cluster)
  project.provide('databaseServer', cluster.url('postgres'))
  return cluster.close
}
