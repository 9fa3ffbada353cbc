import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, tileOrigins } from '@/lib/core/http/content-security-policy'
import { NEXT_PAGE } from './next-page'
import { serve } from './visitor'

const PLAIN = { embed: false, images: [] }

test('the policy of a page names each script in it, as the browser reads it', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(NEXT_PAGE)
  })
  const { text, headers } = await get('/')

  const scripts = new JSDOM(text).window.document.querySelectorAll('script:not([src],[type])')
  const wanted = [...scripts].map((script) => hash(script.textContent ?? ''))
  expect(wanted).toHaveLength(3)
  expect(sources(String(headers['content-security-policy']))).toEqual(["'self'", ...wanted])
})

test('a page that is not kept has the same policy, its scripts where they were', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(NEXT_PAGE)
  })
  const { text, headers } = await get('/', { cookie: 'next-auth.session-token=x' })

  expect(text).toContain('<script src="/_next/static/chunks/0start.js" async="">')
  const scripts = new JSDOM(text).window.document.querySelectorAll('script:not([src],[type])')
  for (const script of scripts) {
    expect(headers['content-security-policy']).toContain(hash(script.textContent ?? ''))
  }
})

test.each([
  ['<script type="application/ld+json">{}</script>', []],
  ['<script type="speculationrules">{}</script>', ["'inline-speculation-rules'"]],
  ['<script type="module">a()</script>', [hash('a()')]],
  ['<script>é\nb</script><script>é\nb</script>', [hash('é\nb')]],
  ['<script src="/x.js"></script>', []],
  ['<script></script>', []],
])('%s needs %j', (html, needed) => {
  expect(sources(contentSecurityPolicy(html, PLAIN))).toEqual(["'self'", ...needed])
})

test('only what is meant for it may be framed', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  const policy = async (path: string) => (await get(path)).headers['content-security-policy']
  expect(await policy('/cities')).toContain("frame-ancestors 'none'")
  expect(await policy('/embedded')).toContain("frame-ancestors 'none'")
  expect(await policy('/embed/map')).toContain('frame-ancestors *')
  expect(await policy('/fr/embed')).toContain('frame-ancestors *')
})

test("pictures may come from the map's tiles", () => {
  const images = tileOrigins('https://{s}.tile.example.org/{z}/{x}/{y}.png')
  expect(contentSecurityPolicy('', { embed: false, images })).toContain(
    "img-src 'self' data: https://*.tile.example.org;",
  )
  expect(tileOrigins(undefined)).toEqual([])
})

test('every answer has the other headers, and asks for https only where it came by it', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'application/json').end('{}')
  })
  for (const path of ['/', '/api/v1/cities', '/api/health/live', '/_next/static/a.json']) {
    const { headers } = await get(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=(self)')
    expect(headers['strict-transport-security']).toBeUndefined()
  }
  const secure = await get('/', { 'x-forwarded-proto': 'https' })
  expect(secure.headers['strict-transport-security']).toContain('max-age=')
})

function sources(policy: string) {
  return policy.match(/script-src ([^;]*)/)?.[1]?.split(' ')
}

function hash(code: string) {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
