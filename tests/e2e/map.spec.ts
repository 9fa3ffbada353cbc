import { expect, hydrate, type Page, test } from './support/test'

test('without script the map is a picture whose discs are links', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/cities?country=IE')
  const disc = page.getByRole('main').getByRole('link', { name: 'Cork, Ireland' })
  await disc.filter({ visible: true }).click()
  await expect(page).toHaveURL(/\/cities\/cork-ie$/)
  await context.close()
})

test('the map is one stop of the tab key, and arrows, Enter and Escape do the rest', async ({
  page,
}) => {
  const map = await openMap(page, '/cities?country=IE')
  await expect(map.getByRole('button', { name: 'Cork, Ireland' })).toBeVisible()
  await expect(map.locator('[data-place][tabindex="0"]')).toHaveCount(1)

  await page.getByRole('group', { name: 'Map controls' }).getByRole('button').first().focus()
  await page.keyboard.press('Shift+Tab')
  await expect(inFocus(page)).toHaveAttribute('data-place', /./)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')

  await map.getByRole('button', { name: 'Dublin, Ireland' }).focus()
  const x = await inFocus(page).evaluate((disc) => disc.getBoundingClientRect().x)
  await page.keyboard.press('ArrowLeft')
  await expect(inFocus(page)).not.toHaveAccessibleName('Dublin, Ireland')
  expect(await inFocus(page).evaluate((disc) => disc.getBoundingClientRect().x)).toBeLessThan(x)

  await map.getByRole('button', { name: 'Cork, Ireland' }).focus()
  await page.keyboard.press('Enter')
  await expect(map.getByRole('group', { name: 'Cork' })).toContainText('Ireland')
  await expect(map.getByRole('link', { name: 'Cork' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(map.getByRole('button', { name: 'Cork, Ireland' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/cork-ie$/)
})

test('Enter on a cluster comes nearer, and the focus stays in the map', async ({ page }) => {
  const map = await openMap(page, '/cities')
  const cluster = map.getByRole('button', { name: /^\d+ cities/ }).first()
  const name = (await cluster.getAttribute('aria-label')) ?? ''
  await cluster.focus()
  await page.keyboard.press('Enter')
  await expect(map.getByRole('button', { name, exact: true })).toHaveCount(0)
  await expect(inFocus(page)).toHaveAttribute('data-place', /./)
  await expect(page.getByText(/\d+ of 338 lie outside this view/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Search this area' })).toHaveAttribute(
    'href',
    /bbox=/,
  )

  await page
    .getByRole('group', { name: 'Map controls' })
    .getByRole('button', { name: 'Fit to results' })
    .click()
  await expect(page.getByText('All 338 cities are in this view.')).toBeVisible()
})

test('a row in the list and its disc on the map light up together', async ({ page }) => {
  const map = await openMap(page, '/cities?country=IE')
  const row = page
    .getByRole('list', { name: 'Cities', exact: true })
    .locator('[data-city="cork-ie"]')
  const disc = map.getByRole('button', { name: 'Cork, Ireland' })
  await row.hover()
  await expect(disc).toHaveAttribute('data-on', 'true')
  await disc.hover()
  await expect(row).toHaveAttribute('data-on', '')
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(row).not.toHaveAttribute('data-on')
  await expect(disc).not.toHaveAttribute('data-on')
})

test('the world has no end to the east: its cities come round again', async ({ page }) => {
  const map = await openMap(page, '/cities?region=asia-pacific')
  const box = await map.boundingBox()
  if (!box) throw new Error('The map has no size')
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 30]
  for (let i = 0; i < 6; i++) {
    await page.mouse.move(x + 200, y)
    await page.mouse.down()
    await page.mouse.move(x - 200, y, { steps: 4 })
    await page.mouse.up()
  }
  await expect(page.getByRole('link', { name: 'Search this area' })).toBeVisible()
  await page.getByRole('link', { name: 'Search this area' }).click()
  await expect(page).toHaveURL(/bbox=/)
  const bbox = new URL(page.url()).searchParams.get('bbox') ?? ''
  for (const degrees of bbox.split(',')) expect(Math.abs(Number(degrees))).toBeLessThanOrEqual(180)
  await expect(page.getByText(/^Passed over/)).toHaveCount(0)
})

test('near me asks first, then names the nearest city and orders the list', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 51.9, longitude: -8.5 })
  await openMap(page, '/cities')
  await page.getByRole('button', { name: 'Near me' }).click()
  await page.getByRole('button', { name: 'Use my place' }).click()
  await expect(page.getByText(/^Nearest to you: Cork, \d+ km/)).toBeVisible()
  await page.getByRole('link', { name: 'Sort the list by distance from here' }).click()
  await expect(page).toHaveURL(/near=51\.9(,|%2C)-8\.5/)
  await expect(
    page.getByRole('list', { name: 'Cities', exact: true }).getByRole('listitem').first(),
  ).toContainText('Cork')
})

test('near me takes a no for an answer, from the reader and from the browser', async ({ page }) => {
  await openMap(page, '/cities')
  const button = page.getByRole('button', { name: 'Near me' })
  await button.click()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('button', { name: 'Use my place' })).toBeHidden()
  await expect(button).toBeFocused()
  await button.click()
  await page.getByRole('button', { name: 'Use my place' }).click()
  await expect(page.getByText(/^This page may not know where you are/)).toBeVisible()
})

test('the colours of the map are in the address, and its key says what they mean', async ({
  page,
}) => {
  await openMap(page, '/cities?country=IE')
  await page.getByRole('navigation', { name: 'Colour the map by' }).getByText('Award').click()
  await expect(page).toHaveURL(/country=IE.*colour=award|colour=award.*country=IE/)
  await expect(page.getByRole('list', { name: /by UNESCO Learning City Award/ })).toContainText(
    'No award yet',
  )
})

/** The moving map; it says that it is there by its controls. */
async function openMap(page: Page, address: string) {
  await page.goto(address)
  await hydrate(page)
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  return page.locator('.leaflet-container')
}

function inFocus(page: Page) {
  return page.locator(':focus')
}
