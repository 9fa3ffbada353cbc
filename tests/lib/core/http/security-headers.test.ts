import { expect, test } from 'vitest'
import { serve } from './visitor'

test('every answer has the headers that keep it where it belongs', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'application/json').end('{}')
  })
  for (const path of [
    '/',
    '/settings',
    '/api/v1/cities',
    '/api/health/live',
    '/_next/static/a.json',
    '/%',
  ]) {
    const { headers } = await get(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=(self)')
    expect(headers['strict-transport-security']).toBeUndefined()
  }
})

test('a browser is told to stay with https where the request came by it', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  for (const path of ['/', '/settings', '/api/health/live']) {
    const { headers } = await get(path, { 'x-forwarded-proto': 'https' })
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
  }
})

test.each([
  ['/', 'same-origin'],
  ['/settings', 'same-origin'],
  ['/api/suggest', 'same-origin'],
  ['/feeds-of-mine', 'same-origin'],
  ['/api/v1/cities', 'cross-origin'],
  ['/feeds/cities.atom', 'cross-origin'],
  ['/pictures/a.webp', 'cross-origin'],
  ['/fr/embed/map', 'cross-origin'],
])('%s is for pages of %s', async (path, origin) => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/plain').end('')
  })
  expect((await get(path)).headers['cross-origin-resource-policy']).toBe(origin)
})

test('data that a browser opens as a document may do nothing; a page among them is a page', async () => {
  const { get } = await serve((request, response) => {
    const type = request.url === '/api/v1/docs' ? 'text/html' : 'application/json'
    response.setHeader('content-type', type).end('')
  })
  const policy = async (path: string) => (await get(path)).headers['content-security-policy']
  expect(await policy('/api/v1/cities')).toContain("default-src 'none'")
  expect(await policy('/api/health/live')).toContain("default-src 'none'")
  expect(await policy('/api/v1/docs')).toContain("default-src 'self'")
})
