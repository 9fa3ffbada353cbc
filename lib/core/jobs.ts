import 'server-only'
import { Logger, run, type TaskList } from 'graphile-worker'
import { db } from './db'
import { env } from './env'
import { keepTrying } from './keep-trying'
import { logger } from './log'
import { onShutdown } from './shutdown'

export type WorkerState = 'off' | 'starting' | 'running'

const CONCURRENCY = 2
const FREE_EVERY = 60_000

const log = logger('worker')
// The route that tells the state is in another bundle than what starts the worker.
const shared = globalThis as typeof globalThis & { lyceumWorker?: WorkerState }

export function workerState(): WorkerState {
  return shared.lyceumWorker ?? 'off'
}

/**
 * Works off the outbox until the process shuts down, through restarts of the database.
 * @param schedule crontab lines of graphile-worker, for what is done by the clock
 */
export function startWorker(tasks: TaskList, schedule: string[] = []) {
  const stopping = new AbortController()
  const freeing = setInterval(() => freeAbandoned().catch(warn), FREE_EVERY)
  let stopRunner = async () => {}
  const ended = keepTrying('worker', work, stopping.signal)
  onShutdown(async () => {
    stopping.abort()
    clearInterval(freeing)
    await stopRunner()
    await ended
  })

  async function work() {
    shared.lyceumWorker = 'starting'
    await freeAbandoned()
    const { DATABASE_URL: connectionString } = env()
    const runner = await run({
      connectionString,
      taskList: tasks,
      crontab: schedule.join('\n'),
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger: runnerLogger,
    })
    stopRunner = () => runner.stop().catch(warn)
    if (stopping.signal.aborted) await stopRunner()
    shared.lyceumWorker = 'running'
    await runner.promise.finally(() => {
      shared.lyceumWorker = 'starting'
    })
    // It only ends by itself when it has lost the database.
    if (!stopping.signal.aborted) throw new Error('The worker ended')
  }
}

/**
 * A process that was killed leaves its jobs claimed, which the queue honours for four hours. A handler takes seconds,
 * so one that has held a job for five minutes is gone; should it not be, the job is done twice, as handlers allow.
 */
async function freeAbandoned() {
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs where locked_at < now() - interval '5 minutes'))`
}

function warn(error: unknown) {
  log.warn(error)
}

const runnerLogger = new Logger(() => (level, message, meta) => {
  if (level === 'error') log.error(meta ?? {}, message)
  else if (level === 'warning') log.warn(meta ?? {}, message)
})
