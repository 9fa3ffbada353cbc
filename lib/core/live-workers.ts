import 'server-only'
import { Client } from 'pg'
import { db } from './db'

/** First half of the advisory locks that say which workers live; the second is made of the worker's name. */
const LIVE = 5_417_001
/** A worker takes its lock as it begins; a job that it claimed in that moment is not to be taken from it. */
const GRACE = '5 seconds'

/**
 * Says to all nodes that workers of this process live, for as long as its connection does: PostgreSQL lets go of the
 * locks when the process dies, however it dies.
 */
export async function openLiveness(connectionString: string) {
  const client = new Client({ connectionString, keepAlive: true })
  // Without it the workers lose the database as well, and begin anew.
  client.on('error', () => {})
  await client.connect()
  return {
    hold: (workerId: string) =>
      client.query('select pg_advisory_lock($1, hashtext($2))', [LIVE, workerId]),
    close: () => client.end().catch(() => {}),
  }
}

/** A process that was killed leaves its jobs claimed, which the queue honours for four hours: gives them back at once. */
export async function freeJobsOfTheDead() {
  const dead = await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ worker: string; gone: boolean }[]>`
      select locked_by as worker, pg_try_advisory_xact_lock(${LIVE}::int, hashtext(locked_by)) as gone
        from (select distinct locked_by from graphile_worker.jobs
               where locked_at < now() - ${GRACE}::interval) as held`
    return rows.filter(({ gone }) => gone).map(({ worker }) => worker)
  })
  if (dead.length > 0)
    await db.$executeRaw`select graphile_worker.force_unlock_workers(${dead}::text[])`
}
