/** A server and a worker as an installation runs them, with a slow page and a slow job, for shutdown.test.ts. */
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWebServer, drain } from '@/lib/core/http/server'
import { startWorker, workerState } from '@/lib/core/jobs'
import { isStopping, onShutdown, shutDownOnSignal } from '@/lib/core/shutdown'

const DELAY = 500

startWorker({
  'stopping.slow': async () => {
    console.log('job begun')
    await sleep(1_500)
    console.log('job done')
  },
})
const server = createWebServer(async (request, response) => {
  if (request.url === '/ready') {
    response.statusCode = isStopping() ? 503 : 200
  } else {
    console.log('page begun')
    await sleep(1_500)
  }
  response.end('whole')
}, console.error)
onShutdown(async () => {
  await sleep(DELAY)
  await drain(server, 5_000)
})
shutDownOnSignal(DELAY)

while (workerState() !== 'running') await sleep(10)
server.listen(0, '127.0.0.1', () => {
  console.log(`port ${(server.address() as AddressInfo).port}`)
})
