import { readFile } from 'node:fs/promises'
import { expect, hydrate, test } from './support/test'

test('each chart about the network has its figures in a table', async ({ page }) => {
  await page.goto('/network')
  const tables = page.getByRole('main').getByRole('table')
  await expect(tables.first()).toBeAttached()
  for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click()
  expect(await tables.count()).toBeGreaterThanOrEqual(3)
  await expect(page.getByRole('main')).toContainText('425')
  const region = page.getByRole('main').getByRole('link', { name: 'Arab States' }).first()
  await region.click()
  await expect(page).toHaveURL(/\/cities\?region=arab-states$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('50 cities')
})

test('the page about the data says what is missing, from where it is, and gives it away', async ({
  page,
}) => {
  await page.goto('/about/data')
  const main = page.getByRole('main')
  await expect(main).toContainText('425')
  await expect(main).toContainText('338')
  await expect(main).toContainText('CC BY 4.0')

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    main.locator('a[href="/api/v1/cities.csv"]').first().click(),
  ])
  const rows = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n')
  expect(rows).toHaveLength(339)
  expect(rows[0]).toContain('slug')
})

test('the filters of the directory go into the files it offers', async ({ page, request }) => {
  await page.goto('/cities?region=arab-states')
  const links = page.getByRole('main').locator('a[href*="/cities.geojson"]')
  await expect(links.first()).toHaveAttribute('href', /region=arab-states/)
  const answer = await request.get((await links.first().getAttribute('href')) ?? '')
  expect((await answer.json()).features).toHaveLength(50)
})

test('the API reference shows every address, and its examples answer', async ({
  page,
  request,
}) => {
  await page.goto('/api/v1/docs')
  const { paths } = await (await request.get('/api/v1/openapi.json')).json()
  for (const path of Object.keys(paths))
    await expect(page.getByRole('main')).toContainText(path.replace('/api/v1', ''))
  const examples = await page
    .getByRole('main')
    .locator('a[href*="/api/v1/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(examples.length).toBeGreaterThan(0)
  for (const example of new Set(examples)) expect((await request.get(example)).status()).toBe(200)
})

test('tabs, dialog and toast of the component sheet answer to the keyboard', async ({ page }) => {
  await page.goto('/about/components')
  await hydrate(page)
  await page.getByRole('tab', { name: 'Practices' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Events' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel')).toHaveText('No event is announced')

  const opener = page.getByRole('button', { name: 'Withdraw the application' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(dialog).toHaveAccessibleName('Withdraw the application?')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()

  const follow = page.locator('[aria-pressed]', { hasText: 'Follow Cork' })
  await follow.press('Enter')
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(follow).toHaveAttribute('aria-pressed', 'false')
})

test('no page leads to an address of the site that is not there', async ({ page, request }) => {
  const pages = ['/', '/ar', '/cities/cork-ie', '/fr/network', '/about/data', '/ru/search?q=cork']
  /** One link for each page, with its query: some pages are about what that says. */
  const seen = new Map<string, string>()
  for (const address of pages) {
    await page.goto(address)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[]).map(({ pathname, search }) => [pathname, search] as const),
      )
    for (const [path, query] of links) if (!seen.has(path)) seen.set(path, path + query)
  }
  // Profiles are all one page: a few stand for the rest.
  const profiles = [...seen.values()].filter((path) => path.includes('/cities/'))
  const others = [...seen.values()].filter((path) => !path.includes('/cities/'))
  expect(profiles.length).toBeGreaterThan(8)
  for (const path of [...others, ...profiles.slice(0, 6)])
    expect([path, (await request.get(path)).status()]).toEqual([path, 200])
})

for (const [locale, words] of Object.entries({
  ar: 'المدن',
  es: 'Ciudades',
  fr: 'Villes',
  ru: 'Города',
  zh: '城市',
})) {
  test(`every page speaks ${locale}`, async ({ page }) => {
    for (const path of [
      '',
      '/cities',
      '/cities/cork-ie',
      '/network',
      '/about/data',
      '/search?q=cork',
    ]) {
      await page.goto(`/${locale}${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
      await expect(page.getByRole('banner')).toContainText(words)
      await expect(page.locator(`link[hreflang="${locale}"]`)).toHaveCount(1)
    }
  })
}
