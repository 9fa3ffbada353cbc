import 'server-only'
import { db, poolState } from './db'
import { logger } from './log'
import { metrics } from './metrics'

const log = logger('metrics')

/** Reads what only the database knows: the queue and the mail. A database that is down is told as that. */
export async function measureDatabase() {
  const measured = metrics()
  if (!measured) return
  measured.jobs.reset()
  measured.mail.reset()
  try {
    for (const { task, state, count } of await countJobs())
      measured.jobs.set({ task, state }, count)
    for (const { state, _count } of await countMail()) measured.mail.set({ state }, _count)
    measured.databaseUp.set(1)
  } catch (error) {
    log.warn(error, 'The database did not answer')
    measured.databaseUp.set(0)
  }
  for (const [state, count] of Object.entries(poolState())) measured.pool.set({ state }, count)
}

function countJobs() {
  return db.$queryRaw<{ task: string; state: string; count: number }[]>`
    select task_identifier as task, count(*)::int as count,
      case when locked_at is not null then 'running'
           when attempts >= max_attempts then 'failed'
           when run_at > now() then 'later'
           else 'ready' end as state
    from graphile_worker.jobs group by 1, 3`
}

function countMail() {
  return db.mail.groupBy({ by: ['state'], _count: true })
}
