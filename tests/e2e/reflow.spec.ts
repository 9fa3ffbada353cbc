import { inLanguage, PAGES } from './support/pages'
import { expect, test } from './support/test'

for (const locale of ['en', 'ar', 'ru']) {
  test(`no page in ${locale} scrolls sideways at 320 px`, async ({ page, watch }) => {
    watch.allow(/status of 404/)
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of PAGES) {
      await page.goto(inLanguage(locale, path))
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, overflow]).toEqual([path, 0])
    }
  })
}
