import { makePerson, signInAs } from './support/people'
import { expect, hydrate, test } from './support/test'

test('a public page is the same for someone signed in, and a cache may keep it', async ({
  page,
  request,
}) => {
  await signInAs(page.context(), await makePerson('Reader'))
  for (const path of ['/', '/cities', '/fr/network']) {
    const visitor = await request.get(path)
    const reader = await page.context().request.get(path)
    expect(visitor.headers()['cache-control']).toContain('public')
    expect(visitor.headers()['set-cookie']).toBeUndefined()
    expect(await reader.text()).toBe(await visitor.text())
  }
})

test('a personal page runs its own scripts under a nonce, and no other', async ({
  page,
  watch,
}) => {
  watch.allow(/Content Security Policy|404/)
  await signInAs(page.context(), await makePerson('Writer'))
  const response = await page.goto('/settings')
  const headers = response?.headers() ?? {}
  expect(headers['content-security-policy']).toMatch(
    /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/,
  )
  expect(headers['cache-control']).toBe('private, no-store')
  await hydrate(page)
  await page.evaluate(() => {
    const script = document.createElement('div')
    script.innerHTML = '<img src="/none.png" onerror="document.title = \'injected\'">'
    document.body.append(script)
  })
  await page.waitForTimeout(500)
  expect(await page.title()).not.toBe('injected')
})

test('a form that another site sends with somebody’s cookie is refused at the door', async ({
  page,
}) => {
  await signInAs(page.context(), await makePerson('Victim'))
  const { request } = page.context()
  const theirs: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ]
  for (const headers of theirs) {
    const response = await request.post('/settings', { headers, form: { name: 'Taken over' } })
    expect(response.status()).toBe(403)
  }
})

test('who finds a weakness is told whom to tell', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt')
  expect(response.headers()['content-type']).toContain('text/plain')
  expect(await response.text()).toMatch(/^Contact: \S+\nExpires: \d{4}-/)
})

test('metrics are not there for whoever asks', async ({ request }) => {
  expect((await request.get('/api/metrics')).status()).toBe(404)
})
