import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { originOf, personalPolicy, publicPolicy } from '@/lib/core/http/content-security-policy'
import { NEXT_PAGE } from './next-page'
import { serve } from './visitor'

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

test('a page for one person is rendered under a nonce of its own, so what was put into it does not run', async () => {
  const { get } = await serve((request, response) => {
    const nonce = String(request.headers['content-security-policy']).match(/'nonce-([^']+)'/)?.[1]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<script nonce="${nonce}">ours()</script><script>theirs()</script>`)
  })
  const first = await get('/settings', { 'content-security-policy': "script-src 'nonce-guessed'" })
  const second = await get('/settings')

  const nonce = first.text.match(/nonce="([^"]+)"/)?.[1] ?? ''
  expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  expect(sources(String(first.headers['content-security-policy']))).toEqual([
    "'self'",
    `'nonce-${nonce}'`,
    "'strict-dynamic'",
  ])
  expect(second.text).not.toContain(nonce)
})

test('an answer to a form has a nonce too, whatever page it was sent from', async () => {
  const { get } = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  const { headers } = await get('/cities/cork', {}, 'POST')
  expect(headers['content-security-policy']).toContain("'strict-dynamic'")
})

test('the error page in place of a personal one runs under the same nonce', async () => {
  const nonces: unknown[] = []
  const { get } = await serve((request, response) => {
    nonces.push(request.headers['content-security-policy'])
    response.statusCode = request.url?.startsWith('/errors/') ? 200 : 404
    response.setHeader('content-type', 'text/html').end('<p></p>')
  })
  const { status, headers } = await get('/inbox/none')
  expect(status).toBe(404)
  expect(nonces).toHaveLength(2)
  expect(new Set([...nonces, headers['content-security-policy']]).size).toBe(1)
})

test.each([
  ['<script type="application/ld+json">{}</script>', []],
  ['<script type="speculationrules">{}</script>', ["'inline-speculation-rules'"]],
  ['<script type="module">a()</script>', [hash('a()')]],
  ['<script>é\nb</script><script>é\nb</script>', [hash('é\nb')]],
  ['<script src="/x.js"></script>', []],
  ['<script></script>', []],
])('%s needs %j', (html, needed) => {
  expect(sources(publicPolicy(html, '/', {}))).toEqual(["'self'", ...needed])
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

test("pictures may come from the map's tiles, and a form may lead to another sign-in", () => {
  const images = originOf('https://{s}.tile.example.org/{z}/{x}/{y}.png')
  expect(publicPolicy('', '/', { images })).toContain(
    "img-src 'self' data: https://*.tile.example.org;",
  )
  const forms = originOf('https://id.example.org/realms/a')
  expect(personalPolicy('n', '/', { forms })).toContain(
    "form-action 'self' https://id.example.org;",
  )
  expect(originOf(undefined)).toEqual([])
})

function sources(policy: string) {
  return policy.match(/script-src ([^;]*)/)?.[1]?.split(' ')
}

function hash(code: string) {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
