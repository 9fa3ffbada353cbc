import { expect, test } from 'vitest'
import { counting, serve } from './visitor'

const SESSION = { cookie: 'theme=dark; __Secure-next-auth.session-token.0=abc' }

test('a page is rendered once and then comes from memory, with its age', async () => {
  let time = 0
  const { handler, seen } = counting()
  const { get } = await serve(handler, { now: () => time })

  const first = await get('/cities')
  time = 7_900
  const second = await get('/cities')
  expect(seen).toEqual(['/cities'])
  expect(second.text).toBe(first.text)
  expect(second.headers.age).toBe('7')
  expect(second.headers['cache-control']).toBe(
    'public, max-age=0, s-maxage=60, stale-while-revalidate=86400',
  )
})

test('a hundred requests for one cold page render it once', async () => {
  const { handler, seen } = counting()
  const { get } = await serve(async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return handler(request, response)
  })

  const answers = await Promise.all(Array.from({ length: 100 }, () => get('/')))
  expect(seen).toHaveLength(1)
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
})

test('the order of parameters makes no other page, their values do', async () => {
  const { handler, seen } = counting()
  const { get } = await serve(handler)

  await get('/cities?b=2&a=1&a=0')
  await get('/cities?a=1&b=2&a=0')
  await get('/cities?a=0&a=1&b=2')
  expect(seen).toEqual(['/cities?a=1&a=0&b=2', '/cities?a=0&a=1&b=2'])
})

test('an answer past its time is shown at once and made anew behind it', async () => {
  let time = 0
  const { handler, seen } = counting()
  const { get } = await serve(handler, { now: () => time })

  await get('/')
  time = 61_000
  expect((await get('/')).text).toContain('page 1')
  expect(seen).toHaveLength(2)
  expect((await get('/')).text).toContain('page 2')
  expect(seen).toHaveLength(2)
})

test('while the handler fails, visitors keep the answer from before', async () => {
  let time = 0
  let broken = false
  const { handler } = counting()
  const { get, errors } = await serve(
    (request, response) => {
      if (broken) throw new Error('no database')
      return handler(request, response)
    },
    { now: () => time },
  )

  await get('/')
  broken = true
  time = 61_000
  expect((await get('/')).text).toContain('page 1')
  expect((await get('/')).text).toContain('page 1')
  expect(String(errors[0])).toContain('no database')
  expect((await get('/other')).status).toBe(500)
})

test('after a change nobody gets what was there before', async () => {
  const { handler } = counting()
  const { get, clear } = await serve(handler)

  await get('/')
  clear()
  expect((await get('/')).text).toContain('page 2')
})

test('a render that began before a change is neither kept nor given to who asks after it', async () => {
  const { handler, seen } = counting()
  const doors: (() => void)[] = []
  const { get, clear } = await serve(async (request, response) => {
    await new Promise<void>((open) => doors.push(open))
    return handler(request, response)
  })

  const before = get('/')
  await until(() => doors.length === 1)
  clear()
  const after = get('/')
  await until(() => doors.length === 2)
  doors[1]?.()
  expect((await after).text).toContain('page 1')
  doors[0]?.()
  expect((await before).text).toContain('page 2')
  expect((await get('/')).text).toContain('page 1')
  expect(seen).toHaveLength(2)
})

test('a public page is the same for someone signed in, and is made without what they send', async () => {
  const seen: unknown[] = []
  const { get } = await serve((request, response) => {
    seen.push(request.headers.cookie, request.headers.authorization)
    response.setHeader('content-type', 'text/html').end('<p>page</p>')
  })

  const first = await get('/', { ...SESSION, authorization: 'Bearer x' })
  expect(first.headers['cache-control']).toContain('public')
  expect((await get('/')).headers.etag).toBe(first.headers.etag)
  expect(seen).toEqual([undefined, undefined])
})

test.each([
  '/inbox',
  '/fr/settings/sessions',
  '/%73ettings',
  '/unsubscribe/abc',
  '/api/auth/session',
  '/api/metrics',
])('%s is answered for the one who asks, and nothing of it is kept', async (path) => {
  const seen: (string | undefined)[] = []
  const { get } = await serve((request, response) => {
    seen.push(request.headers.cookie)
    response.setHeader('content-type', 'text/html').setHeader('cache-control', 'private, no-store')
    response.end(`<p>${request.headers.cookie ?? 'nobody'}</p>`)
  })

  const { headers, text } = await get(path, SESSION)
  expect(headers['cache-control']).toBe('private, no-store')
  expect(text).toContain('abc')
  expect((await get(path)).text).toBe('<p>nobody</p>')
  expect(seen).toHaveLength(2)
})

test('what Next shows in draft mode is for the one who turned it on', async () => {
  const { handler, seen } = counting()
  const { get } = await serve(handler)

  const draft = await get('/', { cookie: 'a=1; __prerender_bypass=x' })
  expect(draft.headers['cache-control']).toBe('private, no-store')
  await get('/')
  expect(seen).toHaveLength(2)
})

test('a file among the pages that calls itself private is not kept', async () => {
  const { handler, seen } = counting({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
  })
  const { get } = await serve(handler)

  await get('/cities/export.zip')
  expect((await get('/cities/export.zip')).headers['cache-control']).toBe('private, no-store')
  expect(seen).toHaveLength(2)
})

test('what a visitor sends besides the address never reaches the page', async () => {
  const seen: unknown[] = []
  const { get } = await serve(
    (request, response) => {
      seen.push(request.headers)
      response.setHeader('content-type', 'text/html').end('<p>page</p>')
    },
    { site: { protocol: 'https', host: 'atlas.example.org' } },
  )

  await get('/', { host: 'evil.example', cookie: 'theme=dark', 'x-forwarded-host': 'evil.example' })
  expect(seen).toEqual([
    {
      host: 'atlas.example.org',
      'x-forwarded-proto': 'https',
      'user-agent': expect.any(String),
    },
  ])
})

test('without an address of its own, each name that a site is called by has its own pages', async () => {
  const { get } = await serve((request, response) => {
    response.setHeader('content-type', 'text/html').end(`<p>${request.headers.host}</p>`)
  })

  expect((await get('/', { host: 'evil.example' })).text).toBe('<p>evil.example</p>')
  expect((await get('/', { host: 'atlas.example' })).text).toBe('<p>atlas.example</p>')
  expect((await get('/', { host: '<b>"' })).text).toBe('<p>localhost</p>')
})

test('a part of a page is never given as the page, nor one part as another', async () => {
  const { get } = await serve((request, response) => {
    const { rsc, 'next-router-state-tree': tree } = request.headers
    response.setHeader('content-type', rsc ? 'text/x-component' : 'text/html')
    response.end(rsc ? `part ${tree}` : '<p>page</p>')
  })

  const part = { rsc: '1', 'next-router-state-tree': 'a' }
  expect((await get('/', part)).text).toBe('part a')
  expect((await get('/')).text).toBe('<p>page</p>')
  expect((await get('/', { ...part, 'next-router-state-tree': 'b' })).text).toBe('part b')
  expect((await get('/', { 'next-router-state-tree': 'c' })).text).toBe('<p>page</p>')
})

test('an answer with a cookie goes to one visitor only, however many wait', async () => {
  let count = 0
  const { get } = await serve(async (_, response) => {
    count += 1
    const cookie = `id=${count}`
    await new Promise((resolve) => setTimeout(resolve, 20))
    response.setHeader('content-type', 'text/html').setHeader('set-cookie', cookie).end('<p>hi</p>')
  })

  const answers = await Promise.all([get('/'), get('/'), get('/')])
  const cookies = answers.map(({ headers }) => headers['set-cookie']?.join())
  expect(new Set(cookies).size).toBe(3)
  expect(answers.every(({ headers }) => headers['cache-control'] === 'private, no-store')).toBe(
    true,
  )
})

test('the API says itself how long its answers last', async () => {
  let time = 0
  const seen: string[] = []
  const { get } = await serve(
    (request, response) => {
      seen.push(request.url ?? '')
      const lasting = request.url?.includes('lasting')
      response.setHeader('content-type', 'application/json')
      response.setHeader('cache-control', lasting ? 'public, max-age=0, s-maxage=5' : 'no-store')
      response.end('{}')
    },
    { now: () => time },
  )

  const lasting = await get('/api/v1/lasting')
  expect(lasting.headers['cache-control']).toBe('public, max-age=0, s-maxage=5')
  await get('/api/v1/lasting')
  time = 6_000
  await get('/api/v1/lasting')
  expect((await get('/api/v1/other')).headers['cache-control']).toBe('no-store')
  await get('/api/v1/other')
  await get('/api/health/ready')
  await get('/api/health/ready')
  expect(seen.map((url) => url.split('/').at(-1))).toEqual([
    'lasting',
    'lasting',
    'other',
    'other',
    'ready',
    'ready',
  ])
})

test('a missing page is kept for moments, an error and a redirect not at all', async () => {
  let time = 0
  const { handler, seen } = counting({ 'content-type': 'text/plain' })
  const status: Record<string, number> = { '/none': 404, '/broken': 500, '/moved': 308 }
  const { get } = await serve(
    (request, response) => {
      response.statusCode = status[request.url ?? ''] ?? 200
      return handler(request, response)
    },
    { now: () => time },
  )

  for (const path of ['/none', '/none', '/broken', '/broken', '/moved', '/moved']) await get(path)
  expect(seen).toEqual(['/none', '/broken', '/broken', '/moved', '/moved'])
  time = 11_000
  await get('/none')
  expect(seen).toHaveLength(6)
})

test('a file is kept through changes of the content, whatever follows its name', async () => {
  const { handler, seen } = counting({
    'content-type': 'text/css',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const { get, clear } = await serve(handler)

  await get('/_next/static/chunks/a.css?dpl=1', SESSION)
  clear()
  const again = await get('/_next/static/chunks/a.css?dpl=2')
  expect(seen).toEqual(['/_next/static/chunks/a.css'])
  expect(again.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('what is kept stays within its bytes: the longest unused goes first', async () => {
  const seen: string[] = []
  const { get } = await serve(
    (request, response) => {
      seen.push(request.url ?? '')
      response.setHeader('content-type', 'text/html').end('x'.repeat(50_000))
    },
    { maxBytes: 400_000 },
  )

  for (const page of ['/1', '/2', '/3', '/1', '/4', '/5', '/1', '/2']) await get(page)
  expect(seen).toEqual(['/1', '/2', '/3', '/4', '/5', '/2'])
})

async function until(done: () => boolean) {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2))
}
