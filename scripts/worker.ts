/** The jobs without the web server, for an installation of several nodes: `npm run worker`. Web nodes then take LYCEUM_WORKER=off. */
import { logger } from '@/lib/core/log'
import { shutDown } from '@/lib/core/shutdown'
import { startWork } from '@/lib/worker/start'

startWork()
logger('worker').info('Working')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A terminal and what runs us may both say so.
    if (stopping) return
    stopping = true
    void shutDown().then(() => process.exit())
  })
}
