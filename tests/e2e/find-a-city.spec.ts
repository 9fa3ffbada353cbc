import { expect, hydrate, test } from './support/test'

test('a visitor finds a city by keyboard alone, with a typing error', async ({ page }) => {
  await page.goto('/network')
  await page.getByRole('banner').getByRole('searchbox').focus()
  await page.keyboard.type('corck')
  await expect(page.getByRole('option', { name: /Cork/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/cork-ie$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Cork' })).toBeVisible()
})

test('what was typed before the script came is kept and searched', async ({ page }) => {
  await page.goto('/fr/network')
  await page.getByRole('banner').getByRole('searchbox').fill('Pékin')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fr\/search\?q=P/)
  await expect(page.getByRole('main').getByRole('link', { name: /Pékin/ }).first()).toBeVisible()
})

test('the language menu leads to the same view in another language', async ({ page }) => {
  await page.goto('/cities?region=africa')
  await page.getByRole('banner').locator('summary', { hasText: 'English' }).click()
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/cities\?region=africa$/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
})

test('a profile tells the facts, what is not known, and the local time', async ({ page }) => {
  await page.goto('/cities/cork-ie')
  await expect(page.getByRole('main')).toContainText('190,384')
  await expect(page.getByRole('main')).toContainText('Limerick')
  await hydrate(page)
  // The city's clock; its events have their own times.
  await expect(page.locator('time').filter({ hasText: /^\d\d:\d\d [AP]M$/ })).toHaveCount(1)

  await page.goto('/cities/dilijan-am')
  await expect(page.getByText('Membership is not confirmed')).toBeVisible()
})

test('no script is fetched before the first move, and the page answers to it after', async ({
  page,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/cities/cork-ie')
  await page.waitForLoadState('networkidle')
  expect(scripts).toEqual([])
  await hydrate(page)
  expect(scripts.length).toBeGreaterThan(0)
})
