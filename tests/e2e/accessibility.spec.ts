import { AxeBuilder } from '@axe-core/playwright'
import { inLanguage, PAGES } from './support/pages'
import { expect, hydrate, test } from './support/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const locale of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const path of PAGES) {
      const address = inLanguage(locale, path)
      test(`axe finds nothing on ${address}, ${colorScheme}`, async ({ page, watch }) => {
        if (path === '/nowhere') watch.allow(/status of 404/)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(address)
        await hydrate(page)
        await page.waitForLoadState('networkidle')
        expect(await violations(page)).toEqual([])
      })
    }
  }
}

for (const locale of ['es', 'fr', 'ru', 'zh']) {
  test(`axe finds nothing on the profile and the directory in ${locale}, on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/cities/cork-ie', '/cities']) {
      await page.goto(inLanguage(locale, path))
      expect(await violations(page)).toEqual([])
    }
  })
}

test('axe finds nothing with menus, suggestions and filters open', async ({ page }) => {
  await page.goto('/cities/cork-ie')
  await hydrate(page)
  await page.getByRole('banner').getByRole('searchbox').focus()
  await page.keyboard.type('lim')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('banner').locator('summary', { hasText: 'English' }).click()
  expect(await violations(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/cities')
  await page.getByRole('link', { name: /^Filters/ }).click()
  expect(await violations(page)).toEqual([])
})

async function violations(page: import('@playwright/test').Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}
