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

test('the search stands in one line, whatever order the build gives to style sheets', async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/', '/search?q=cork', '/network', '/nowhere']) {
      await page.goto(path)
      const form = page.getByRole('search').filter({ visible: true }).first()
      const field = await form.getByRole('searchbox').boundingBox()
      const button = await form.getByRole('button').boundingBox()
      if (!field || !button) throw new Error(`No search on ${path}`)
      const middle = button.y + button.height / 2
      expect([path, middle > field.y && middle < field.y + field.height]).toEqual([path, true])
    }
  }
})
