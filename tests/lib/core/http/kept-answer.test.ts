import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { serve } from './visitor'

const BODY = `<p>${'a word and another '.repeat(200)}</p>`

function page(type = 'text/html; charset=utf-8', body = BODY) {
  return serve((_, response) => {
    response.setHeader('content-type', type).setHeader('vary', 'rsc')
    response.end(body)
  })
}

test('each encoding has its own copy and its own strong tag', async () => {
  const { get } = await page()

  const plain = await get('/')
  const gzip = await get('/', { 'accept-encoding': 'gzip, deflate' })
  const brotli = await get('/', { 'accept-encoding': 'gzip, deflate, br' })
  expect(plain.text).toBe(BODY)
  expect(gunzipSync(gzip.bytes).toString()).toBe(BODY)
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(BODY)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect([gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', 'br'])
  expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const { headers, bytes } of [plain, gzip, brotli]) {
    expect(headers.vary).toBe('rsc, accept-encoding')
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(headers.etag).toMatch(/^"[^"]+"$/)
  }
})

test.each([
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip;q=0', undefined],
  ['BR;Q=0.5', 'br'],
  ['brother, xgzip', undefined],
  ['gzip ; q=1.0 , br ; q=0.001', 'br'],
  ['identity', undefined],
  ['', undefined],
])('Accept-Encoding "%s" gets %s', async (accepted, coding) => {
  const { get } = await page()
  const { headers } = await get('/', { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(coding)
})

test('a browser that has the copy for its encoding gets 304, and its policy again', async () => {
  const { get } = await page()
  const br = { 'accept-encoding': 'br' }
  const { etag = '' } = (await get('/', br)).headers

  const known = await get('/', { ...br, 'if-none-match': `"other", ${etag}` })
  expect(known.status).toBe(304)
  expect(known.bytes).toHaveLength(0)
  expect(known.headers.etag).toBe(etag)
  expect(known.headers['content-security-policy']).toBeDefined()
  expect(known.headers['content-length']).toBeUndefined()
  expect((await get('/', { ...br, 'if-none-match': `W/${etag}` })).status).toBe(304)
  expect((await get('/', { 'if-none-match': etag })).status).toBe(200)
})

test('HEAD says what GET would, without the body', async () => {
  const { get } = await page()
  const head = await get('/', {}, 'HEAD')
  const whole = await get('/')
  expect(head.bytes).toHaveLength(0)
  const own = { date: '', 'x-request-id': '' }
  expect({ ...head.headers, ...own }).toEqual({ ...whole.headers, ...own })
})

test('what is short or a picture is sent as it is', async () => {
  const br = { 'accept-encoding': 'br' }
  const short = await page('text/html', '<p>short</p>')
  const picture = await page('image/png')
  for (const { get } of [short, picture]) {
    const { headers } = await get('/', br)
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('rsc')
  }
})

test('a long answer comes through whole', async () => {
  const long = 'é'.repeat(300_000)
  const { get } = await page('text/html', long)
  expect((await get('/')).text).toBe(long)
  expect((await get('/', { authorization: 'x' })).text).toBe(long)
})
