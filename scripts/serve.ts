/**
 * The web server of an installation: Next, with the page cache in front of it, in one process.
 * `NODE_ENV=production node --import tsx scripts/serve.ts`; .env.example tells what it reads from the environment.
 */
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { CHANGED_CHANNEL } from '../lib/core/changed-channel'
import { listenForChanges } from '../lib/core/http/change-listener'
import { originOf } from '../lib/core/http/content-security-policy'
import { createPageCache } from '../lib/core/http/page-cache'
import { createWebServer, drain } from '../lib/core/http/server'
import { logger, takeConsole } from '../lib/core/log'
import { onShutdown, shutDown, shutDownOnSignal } from '../lib/core/shutdown'

/** How long requests under way may take after the signal to stop, in milliseconds. */
const GRACE = 10_000

takeConsole()
const log = logger('serve')
// One visitor's error must not end everybody's server; after one that nobody was waiting for, it can't be trusted.
process.on('unhandledRejection', (error) =>
  log.error({ err: error }, 'An error that nobody handled'),
)
process.on('uncaughtException', (error) => {
  log.fatal(error, 'The server ends')
  void shutDown().then(() => process.exit(1))
})
const { DATABASE_URL, MAP_TILE_URL, OIDC_ISSUER, SITE_URL } = process.env
const hostname = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
/** How long we are asked on after /api/health/ready has said that we stop: a load balancer takes a moment to hear it. */
const delay = Number(process.env.SHUTDOWN_DELAY || 0) * 1000

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
  origins: { images: originOf(MAP_TILE_URL), forms: originOf(OIDC_ISSUER) },
  onError: (error) => log.error(error, 'A page could not be refreshed'),
})
const server = createWebServer(cache.handle, (error) => log.error(error, 'A request failed'))
if (DATABASE_URL) {
  const stop = listenForChanges({
    connectionString: DATABASE_URL,
    channel: CHANGED_CHANNEL,
    onChange: cache.clear,
    onError: (error) => log.warn(error, 'Lost the database; cached pages may be a minute old'),
  })
  onShutdown(stop, 'ground')
}
server.listen(port, hostname)
onShutdown(async () => {
  await sleep(delay)
  await drain(server, GRACE)
})
onShutdown(() => app.close(), 'ground')
shutDownOnSignal(delay)

function siteOf(url: string) {
  const { protocol, host } = new URL(url)
  return { protocol: protocol.slice(0, -1), host }
}
