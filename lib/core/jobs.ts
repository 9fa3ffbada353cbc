import 'server-only'
import { EventEmitter } from 'node:events'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { env } from './env'
import { keepTrying } from './keep-trying'
import { freeJobsOfTheDead, openLiveness } from './live-workers'
import { logger } from './log'
import { onShutdown } from './shutdown'

export type WorkerState = 'off' | 'starting' | 'running'

const CONCURRENCY = 2
/** How long the jobs of a node that died may wait, in milliseconds. */
const FREE_EVERY = 10_000

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
  const freeing = setInterval(() => freeJobsOfTheDead().catch(warn), FREE_EVERY)
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
    const { DATABASE_URL: connectionString } = env()
    const liveness = await openLiveness(connectionString)
    const events: WorkerEvents = new EventEmitter()
    events.on('worker:create', ({ worker }) => void liveness.hold(worker.workerId).catch(warn))
    await freeJobsOfTheDead()
    const runner = await run({
      events,
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
      return liveness.close()
    })
    // It only ends by itself when it has lost the database.
    if (!stopping.signal.aborted) throw new Error('The worker ended')
  }
}

function warn(error: unknown) {
  log.warn(error)
}

const runnerLogger = new Logger(() => (level, message, meta) => {
  if (level === 'error') log.error(meta ?? {}, message)
  else if (level === 'warning') log.warn(meta ?? {}, message)
})
