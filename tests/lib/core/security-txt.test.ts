import { expect, test, vi } from 'vitest'

test.each([
  ['security@example.org', 'mailto:security@example.org'],
  ['mailto:security@example.org', 'mailto:security@example.org'],
  ['https://example.org/report', 'https://example.org/report'],
  ['', 'https://atlas.example.org/about/data'],
])('security.txt names %j as %s, for less than a year', async (contact, named) => {
  const { GET } = await served({
    SECURITY_CONTACT: contact,
    SITE_URL: 'https://atlas.example.org/',
  })
  const response = GET()
  const lines = (await response.text()).trim().split('\n')
  const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/)))

  expect(response.headers.get('content-type')).toContain('text/plain')
  expect(fields.Contact).toBe(named)
  expect(fields.Canonical).toBe('https://atlas.example.org/.well-known/security.txt')
  const days = (Date.parse(fields.Expires ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

/** The environment is read once for each copy of the module. */
async function served(environment: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  return import('@/app/.well-known/security.txt/route')
}
