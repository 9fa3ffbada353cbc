import { COLOUR_RULES, violations } from './support/axe'
import { inLanguage, PAGES } from './support/pages'
import { expect, hydrate, test } from './support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

for (const path of PAGES) {
  test(`axe finds nothing on ${path}: on a desk, in the dark, and on a phone from right to left`, async ({
    page,
    watch,
  }) => {
    // Three readings of a long page.
    test.slow()
    if (path === '/nowhere') watch.allow(/status of 404/)
    await page.setViewportSize(DESK)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await hydrate(page)
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page, COLOUR_RULES)).toEqual([])

    await page.setViewportSize(PHONE)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(inLanguage('ar', path))
    expect(await violations(page)).toEqual([])
  })
}

for (const locale of ['es', 'fr', 'ru', 'zh']) {
  test(`axe finds nothing on the profile and the directory in ${locale}, on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    for (const path of ['/cities/cork-ie', '/cities']) {
      await page.goto(inLanguage(locale, path))
      expect([path, await violations(page)]).toEqual([path, []])
    }
  })
}

for (const colour of ['block', 'year', 'award']) {
  test(`axe finds nothing on the maps coloured by ${colour}`, async ({ page }) => {
    for (const path of ['/', '/cities']) {
      await page.goto(`${path}?colour=${colour}`)
      expect([path, await violations(page)]).toEqual([path, []])
    }
  })
}

test('axe finds nothing with the card of a city, the question of near me, and a dialog open', async ({
  page,
}) => {
  await page.goto('/cities?country=IE')
  await hydrate(page)
  await page.getByRole('button', { name: 'Cork, Ireland' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Cork' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(page.getByRole('button', { name: 'Use my place' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.goto('/about/components')
  await hydrate(page)
  await page.locator('[aria-pressed]', { hasText: 'Follow Cork' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw the application' }).click()
  await expect(page.getByRole('button', { name: 'Keep it in review' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing with menus, suggestions, filters and the map of a phone open', async ({
  page,
}) => {
  test.slow()
  await page.goto('/cities/cork-ie')
  await hydrate(page)
  await page.getByRole('banner').getByRole('searchbox').focus()
  await page.keyboard.type('lim')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('banner').locator('summary', { hasText: 'English' }).click()
  expect(await violations(page)).toEqual([])

  await page.setViewportSize(PHONE)
  await page.goto('/cities')
  await page.getByRole('link', { name: /^Filters/ }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Show cities' }).click()
  await page.getByText('Map', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})
