import { afterEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/metrics/route'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { serve } from './http/visitor'

const TOKEN = 'a-token-for-tests-only'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('without a token set there are no metrics', async () => {
  expect((await ask('')).status).toBe(404)
  expect((await ask('undefined')).status).toBe(404)
})

test.each(['', 'wrong', `${TOKEN}x`, TOKEN.slice(0, -1)])(
  'the token %j is refused',
  async (sent) => {
    vi.stubEnv('METRICS_TOKEN', TOKEN)
    const response = await ask(sent)
    expect(response.status).toBe(401)
    expect(await response.text()).not.toContain('lyceum_')
  },
)

test('requests are counted by kind, status and what the cache had', async () => {
  vi.stubEnv('METRICS_TOKEN', TOKEN)
  const { get } = await serve((request, response) => {
    response.statusCode = request.url === '/none' ? 404 : 200
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  for (const path of ['/', '/', '/none', '/settings', '/%']) await get(path)

  await vi.waitFor(async () => {
    const text = await measured()
    expect(text).toContain('lyceum_http_requests_total{kind="page",status="200"} 3')
    expect(text).toContain('lyceum_http_requests_total{kind="page",status="404"} 1')
    expect(text).toContain('lyceum_http_requests_total{kind="refused",status="400"} 1')
    expect(text).toContain('lyceum_page_cache_total{kind="page",result="hit"} 1')
    expect(text).toContain('lyceum_page_cache_total{kind="page",result="miss"} 2')
    expect(text).toContain('lyceum_http_request_duration_seconds_count{kind="page"} 4')
    expect(text).toContain('process_resident_memory_bytes')
  })
})

test('the queue is told by task and state, the mail by state, and the pool', async () => {
  vi.stubEnv('METRICS_TOKEN', TOKEN)
  await db.$transaction((tx) => enqueue(tx, 'metrics.sample', 'a'))
  await db.$transaction((tx) => enqueue(tx, 'metrics.sample', 'b'))
  await db.$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts where key = 'metrics.sample:b'`
  await db.mail.create({
    data: { key: 'k', template: 't', locale: 'en', address: 'ada@example.org', params: {} },
  })

  const text = await measured()
  expect(text).toContain('lyceum_jobs{task="metrics.sample",state="ready"} 1')
  expect(text).toContain('lyceum_jobs{task="metrics.sample",state="failed"} 1')
  expect(text).toContain('lyceum_mail{state="queued"} 1')
  expect(text).toMatch(/lyceum_database_connections\{state="open"\} [1-9]/)
  expect(text).toContain('lyceum_database_up 1')
  expect(text).not.toContain('ada@')
})

function ask(token: string) {
  const headers = { authorization: `Bearer ${token}` }
  return GET(new Request('http://localhost/api/metrics', { headers }))
}

async function measured() {
  const response = await ask(TOKEN)
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  return response.text()
}
