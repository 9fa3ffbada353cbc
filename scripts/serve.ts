/**
 * The web server of an installation: Next, with the page cache in front of it, in one process.
 * `NODE_ENV=production node --import tsx scripts/serve.ts`; .env.example tells what it reads from the environment.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import pino from 'pino'
import { CHANGED_CHANNEL } from '../lib/core/changed-channel'
import { listenForChanges } from '../lib/core/http/change-listener'
import { originOf } from '../lib/core/http/content-security-policy'
import { createPageCache } from '../lib/core/http/page-cache'
import { createWebServer, drain } from '../lib/core/http/server'
import { shutDown } from '../lib/core/shutdown'

/** How long requests under way may take after the signal to stop, in milliseconds. */
const GRACE = 10_000

const log = pino({ name: 'serve' })
const { DATABASE_URL, MAP_TILE_URL, SITE_URL } = process.env
const hostname = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)

const app = next({
  dev: false,
  dir: join(dirname(fileURLToPath(import.meta.url)), '..'),
  hostname,
  port,
})
await app.prepare()

const cache = createPageCache({
  handler: app.getRequestHandler(),
  maxBytes: Number(process.env.PAGE_CACHE_MB || 64) * 1024 * 1024,
  site: SITE_URL ? siteOf(SITE_URL) : undefined,
  origins: { images: originOf(MAP_TILE_URL) },
  onError: (error) => log.error(error, 'A page could not be refreshed'),
})
const server = createWebServer(cache.handle, (error) => log.error(error, 'A request failed'))
const stopListening = DATABASE_URL
  ? listenForChanges({
      connectionString: DATABASE_URL,
      channel: CHANGED_CHANNEL,
      onChange: cache.clear,
      onError: (error) => log.warn(error, 'Lost the database; cached pages may be a minute old'),
    })
  : undefined
server.listen(port, hostname)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A terminal and what runs us may both say so.
    if (!stopping) void stop()
    stopping = true
  })
}

async function stop() {
  await drain(server, GRACE)
  await Promise.all([shutDown(), stopListening?.()])
  await app.close()
  process.exit()
}

function siteOf(url: string) {
  const { protocol, host } = new URL(url)
  return { protocol: protocol.slice(0, -1), host }
}
