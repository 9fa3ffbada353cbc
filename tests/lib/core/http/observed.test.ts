import { expect, test, vi } from 'vitest'
import { createLog } from '@/lib/core/log'
import { requestId } from '@/lib/core/request-id'

const written: string[] = []
Object.assign(globalThis, {
  lyceumLog: createLog({ write: (line: string) => void written.push(line) }, 'info'),
})
const { serve } = await import('./visitor')

test('each request has an id: in its answer, in its line, and for what is done on its behalf', async () => {
  const seen: unknown[] = []
  const { get } = await serve(async (_, response) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    seen.push(requestId())
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  for (const path of ['/', '/settings', '/api/auth/session', '/%']) {
    const { headers } = await get(path)
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect((await lastLine()).requestId).toBe(headers['x-request-id'])
    if (path !== '/%') expect(seen.pop()).toBe(headers['x-request-id'])
  }
  expect((await get('/')).headers['x-request-id']).not.toBe(
    (await get('/')).headers['x-request-id'],
  )
})

test('an id that a proxy gave is kept, what cannot be one is not', async () => {
  const { get } = await serve((_, response) => response.end())
  const named = async (id: string) =>
    (await get('/', { 'x-request-id': id })).headers['x-request-id']
  expect(await named('0af7651916cd43dd8448eb211c80319c')).toBe('0af7651916cd43dd8448eb211c80319c')
  expect(await named('{"msg":"forged"}')).toMatch(/^[\da-f-]{36}$/)
  expect(await named('a'.repeat(500))).toMatch(/^[\da-f-]{36}$/)
})

test('a line says how the answer came about', async () => {
  const { get } = await serve((request, response) => {
    response.statusCode = request.url === '/settings/none' ? 404 : 200
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  await get('/cities?region=africa')
  expect(await lastLine()).toEqual({
    level: 'info',
    time: expect.any(String),
    name: 'http',
    requestId: expect.any(String),
    method: 'GET',
    path: '/cities',
    status: 200,
    ms: expect.any(Number),
    cache: 'miss',
  })
  await get('/cities?region=africa')
  expect(await lastLine()).toMatchObject({ cache: 'hit', status: 200 })
  await get('/settings/none', {}, 'POST')
  expect(await lastLine()).toMatchObject({ method: 'POST', cache: 'none', status: 404 })
})

test.each([
  ['/fr/cities/são-paulo?q=ada@example.org', '/fr/cities/são-paulo'],
  ['/unsubscribe/aVerySecretWord1', '/unsubscribe/*'],
  ['/fr/confirm/aVerySecretWord1/done', '/fr/confirm/*/done'],
  ['/people/ada-lovelace', '/people/*'],
  ['/my-city/reports/0198c9a1-7d3f-7c5e-8f00-0123456789ab', '/my-city/reports/*'],
  ['/api/auth/callback/email?token=aVerySecretWord1', '/api/auth/callback/email'],
  ['/%75nsubscribe/aVerySecretWord1', '/unsubscribe/*'],
  ['/unsubscribed/aVerySecretWordThatIsLong1', '/unsubscribed/*'],
  ['/ada@example.org', '/[cut]'],
])('%s stands in the log as %s, and its visitor not at all', async (url, path) => {
  const { get } = await serve((_, response) => response.end())
  written.length = 0
  await get(encodeURI(decodeURI(url)), {
    cookie: 'session=aVerySecretWord1',
    'x-forwarded-for': '203.0.113.7',
    authorization: 'Bearer aVerySecretWord1',
    'user-agent': 'A browser',
  })
  expect((await lastLine()).path).toBe(path)
  expect(written.join('')).not.toMatch(/aVerySecretWord|203\.0|ada@|browser|lovelace/)
})

test('an error that a request met is told under the same id', async () => {
  const log = createLog({ write: (line: string) => void written.push(line) }, 'info')
  const { get } = await serve(
    async () => {
      throw new Error('A bug')
    },
    { onError: (error) => log.error(error, 'A request failed') },
  )
  written.length = 0
  const { headers } = await get('/api/auth/session')
  await vi.waitFor(() => expect(written).toHaveLength(2))
  const [failure, line] = written.map((one) => JSON.parse(one))
  expect(failure).toMatchObject({ level: 'error', err: { message: 'A bug' } })
  expect(line).toMatchObject({ status: 500 })
  expect([failure.requestId, line.requestId]).toEqual(Array(2).fill(headers['x-request-id']))
})

/** The line is written once the answer is with the visitor. */
async function lastLine() {
  await vi.waitFor(() => expect(written.length).toBeGreaterThan(0))
  await new Promise((resolve) => setTimeout(resolve, 5))
  return JSON.parse(written.at(-1) ?? '{}')
}
