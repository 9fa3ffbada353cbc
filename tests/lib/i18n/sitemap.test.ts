import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import sitemap from '@/app/sitemap'
import { LOCALES } from '@/lib/i18n/locales'

test('every page is there in every language, and its languages name each other', async () => {
  const pages = await sitemap()
  const addresses = new Set(pages.map(({ url }) => url))
  expect(addresses.size).toBe(pages.length)
  expect(pages.length).toBe((14 + 366 + 129 + 22 + 85) * LOCALES.length)
  for (const { url, alternates } of pages) {
    const languages = Object.values(alternates?.languages ?? {})
    expect(languages).toContain(url)
    expect(languages.every((other) => addresses.has(String(other)))).toBe(true)
  }
})
