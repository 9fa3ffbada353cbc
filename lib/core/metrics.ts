import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Seconds: from an answer out of memory to a page that is too slow. */
const DURATIONS = [0.001, 0.005, 0.02, 0.1, 0.3, 1, 3, 10]

type Metrics = ReturnType<typeof createMetrics>

// The server measures what a route in one of Next's bundles tells.
const shared = globalThis as typeof globalThis & { lyceumMetrics?: Metrics }

/** What this process has measured since it began; null where nobody may ask for it (METRICS_TOKEN). */
export function metrics(): Metrics | null {
  if (!process.env.METRICS_TOKEN) return null
  shared.lyceumMetrics ??= createMetrics()
  return shared.lyceumMetrics
}

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Counter({
      name: 'lyceum_http_requests_total',
      help: 'Answered requests',
      labelNames: ['kind', 'status'],
      registers,
    }),
    durations: new Histogram({
      name: 'lyceum_http_request_duration_seconds',
      help: 'From the head of a request to the end of its answer',
      labelNames: ['kind'],
      buckets: DURATIONS,
      registers,
    }),
    cache: new Counter({
      name: 'lyceum_page_cache_total',
      help: 'Requests by what the page cache had: hit, stale (shown while made anew), miss, none (not for the cache)',
      labelNames: ['kind', 'result'],
      registers,
    }),
    jobs: new Gauge({
      name: 'lyceum_jobs',
      help: 'Jobs by task: ready, running, later (a time or a new attempt), failed for good',
      labelNames: ['task', 'state'],
      registers,
    }),
    mail: new Gauge({
      name: 'lyceum_mail',
      help: 'Messages in the ledger by state',
      labelNames: ['state'],
      registers,
    }),
    databaseUp: new Gauge({
      name: 'lyceum_database_up',
      help: '1 when the database answered this very request, 0 when it did not',
      registers,
    }),
    pool: new Gauge({
      name: 'lyceum_database_connections',
      help: 'Connections of this process: open, idle, and queries waiting for one',
      labelNames: ['state'],
      registers,
    }),
  }
}
