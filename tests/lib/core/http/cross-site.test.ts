import { expect, test } from 'vitest'
import { counting, serve } from './visitor'

const HOST = { host: 'atlas.example.org' }

test.each([
  [
    'of our page',
    { ...HOST, 'sec-fetch-site': 'same-origin', origin: 'https://atlas.example.org' },
  ],
  ['of the person, from the address bar', { ...HOST, 'sec-fetch-site': 'none' }],
  ['of our page, without a referrer', { ...HOST, 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['of our page in an older browser', { ...HOST, origin: 'https://atlas.example.org' }],
  [
    'of our page behind a proxy',
    { host: 'node1:3000', 'x-forwarded-host': HOST.host, origin: 'https://atlas.example.org' },
  ],
  ['of a program', { ...HOST, cookie: 'session=a' }],
])('a form %s is taken', async (_, headers) => {
  const { get } = await serve(counting().handler)
  expect((await get('/settings', headers, 'POST')).status).toBe(200)
})

test.each([
  ['another site', { ...HOST, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a site below the same domain', { ...HOST, 'sec-fetch-site': 'same-site' }],
  ['another site in an older browser', { ...HOST, origin: 'https://evil.example' }],
  ['a frame without an origin in an older browser', { ...HOST, origin: 'null' }],
  ['the same host at another port', { ...HOST, origin: 'https://atlas.example.org:8443' }],
])('a form of %s is refused before anything reads it', async (_, headers) => {
  const { handler, seen } = counting()
  const { get } = await serve(handler)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await get('/settings', { ...headers, cookie: 'session=a' }, method)).status).toBe(403)
  }
  expect(seen).toEqual([])
})

test('anybody may link to us and read public data', async () => {
  const { get } = await serve(counting().handler)
  const headers = { ...HOST, 'sec-fetch-site': 'cross-site', origin: 'https://other.example' }
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    expect((await get('/api/v1/cities', headers, method)).status).toBe(200)
  }
})
