import { expect, hydrate, test } from './support/test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters, order, pages and chips work by form and links', async ({ page }) => {
    await page.goto('/cities')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('338 cities')
    await page.getByRole('checkbox', { name: /Africa/ }).check()
    await page.getByLabel('Sort by').selectOption('-population')
    await page.getByRole('button', { name: 'Show cities' }).click()
    await expect(page).toHaveURL(/region=africa/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('34 cities')
    const rows = page.getByRole('list', { name: 'Cities', exact: true }).getByRole('listitem')
    await expect(rows).toHaveCount(24)
    await page.getByRole('link', { name: 'Page 2' }).click()
    await expect(rows).toHaveCount(10)
    await page.getByRole('link', { name: 'Remove filter: Africa' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('338 cities')
  })

  test('filters that leave nothing say which one to take out', async ({ page }) => {
    await page.goto('/cities?region=africa&country=IE')
    await expect(page.getByRole('heading', { name: 'No city matches all of this' })).toBeVisible()
    await page.getByRole('link', { name: /^Remove “/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('0 cities')
  })
})

test('a choice changes list, counts and address in place; back undoes it', async ({ page }) => {
  await page.goto('/cities')
  await hydrate(page)
  await page.getByRole('checkbox', { name: /Arab States/ }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('50 cities')
  await expect(page).toHaveURL(/region=arab-states/)
  await page.getByRole('searchbox', { name: 'Name of a city or country' }).fill('sharja')
  await expect(
    page.getByRole('list', { name: 'Cities', exact: true }).getByRole('listitem').first(),
  ).toContainText('Sharjah')
  await expect(page).toHaveURL(/q=sharja/)
  await page.getByRole('link', { name: 'Remove filter: “sharja”' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('50 cities')
  await page.getByRole('link', { name: 'Remove filter: Arab States' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('338 cities')
  await expect(page.getByRole('checkbox', { name: /Arab States/ })).not.toBeChecked()
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: /Arab States/ })).toBeChecked()
})

test('on a phone the filters open over the list, and the map takes its place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/cities')
  await expect(page.getByRole('checkbox', { name: /Africa/ })).toBeHidden()
  await page.getByRole('link', { name: /^Filters/ }).click()
  await expect(page.getByRole('checkbox', { name: /Africa/ })).toBeVisible()
  await page.getByRole('link', { name: 'Show cities' }).click()
  await expect(page.getByRole('checkbox', { name: /Africa/ })).toBeHidden()
  await page.getByText('Map', { exact: true }).click()
  await expect(page.getByRole('list', { name: 'Cities', exact: true })).toBeHidden()
})

test('a part of the address that makes no sense is named and passed over', async ({ page }) => {
  await page.goto('/cities?year=abc&bbox=1,2&region=africa')
  await expect(page.getByText('Passed over: year, bbox.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('34 cities')
})

for (const [what, q] of [
  ['10,000 letters', 'x'.repeat(10_000)],
  ['a script', '<script>alert(1)</script>'],
  ['SQL', '\'; drop table "City"; --'],
  ['a null byte', 'a\0b'],
]) {
  test(`${what} in the search box is an ordinary search`, async ({ page, request, watch }) => {
    // The browser asks for an icon of an answer that is no page.
    watch.allow(/status of 400|favicon\.ico/)
    page.on('dialog', () => {
      throw new Error('A dialog opened')
    })
    for (const path of ['/cities', '/search', '/ar/cities']) {
      const response = await page.goto(`${path}?q=${encodeURIComponent(q ?? '')}`)
      // A null byte is not text: refusing the address is as good an answer as an empty list.
      expect([200, 400]).toContain(response?.status())
      if (response?.status() === 200) await expect(page.getByRole('main')).toBeVisible()
    }
    const broken = await request.get('/cities?q=%ff%fe')
    expect(broken.status()).toBeLessThan(500)
  })
}

test('an unknown city, page or language is a helpful 404 in the language', async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/)
  for (const path of [
    '/cities/nowhere-xx',
    '/nowhere',
    '/xx/cities',
    '/fr/cities/nowhere-xx',
    '/ar/nowhere',
  ]) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').locator('a[href$="/cities"]').first()).toBeVisible()
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
})
