import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { makePerson, query, signInAs } from './support/people'
import { expect, test } from './support/test'

/** Each test has a city of its own, as they run side by side. */
test('a coordinator writes a text and its translation, and search finds the new words', async ({
  page,
  context,
}) => {
  const city = 'waterford-ie'
  await forget(city)
  const word = `zymurgy${randomUUID().slice(0, 6).replace(/\d/g, 'x')}`
  await signInAs(context, await makePerson('Test coordinator', [{ role: 'coordinator', city }]))
  await page.goto('/my-city/texts')
  await page.getByLabel('Language you write in').selectOption('en')
  await page.getByRole('textbox', { name: 'About' }).fill(`We teach **${word}** in libraries.`)
  await page.getByRole('button', { name: 'Save this language' }).click()
  await expect(page.getByRole('status')).toContainText('Saved: English')

  await page.goto(`/my-city/texts?city=${city}&lang=ar`)
  const translation = page.getByRole('textbox', { name: 'About (Arabic)' })
  await expect(translation).toHaveAttribute('dir', 'rtl')
  await translation.fill('نعلّم في المكتبات.')
  await page.getByRole('button', { name: 'Save this language' }).click()
  await expect(page.getByRole('status')).toContainText('Saved: Arabic')

  await page.goto(`/my-city/texts?city=${city}&lang=en`)
  await page.getByRole('textbox', { name: 'About' }).fill(`We teach **${word}** in old libraries.`)
  await page.getByRole('button', { name: 'Save this language' }).click()
  await expect(page.getByRole('status')).toContainText('Saved: English')
  await page.goto(`/my-city/texts?city=${city}&lang=ar`)
  await expect(page.locator('ins')).toHaveText(/old/)

  await page.goto(`/cities/${city}`)
  await expect(page.getByRole('main').locator('strong', { hasText: word })).toBeVisible()
  await page.goto(`/ar/cities/${city}`)
  await expect(page.getByText('نعلّم في المكتبات.')).toBeVisible()
  await expect(async () => {
    await page.goto(`/search?q=${word}`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Waterford' })).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
})

test('two coordinators save at once: the second sees both versions and decides', async ({
  page,
  context,
  browser,
}) => {
  const city = 'derby-gb'
  await signInAs(context, await makePerson('Test first', [{ role: 'coordinator', city }]))
  const otherContext = await browser.newContext()
  await signInAs(otherContext, await makePerson('Test second', [{ role: 'coordinator', city }]))
  const other = await otherContext.newPage()
  for (const each of [page, other]) await each.goto('/my-city')
  await page.getByLabel('Website').fill('https://one.example.org')
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await expect(page.getByRole('status')).toContainText('is saved')

  await other.getByLabel('Website').fill('https://two.example.org')
  await other.getByRole('button', { name: 'Save the profile' }).click()
  const versions = other.getByRole('table', { name: 'What is stored now' })
  await expect(versions).toContainText('https://one.example.org')
  await expect(versions).toContainText('https://two.example.org')
  await other.getByRole('button', { name: 'Save the profile' }).click()
  await expect(other.getByRole('status')).toContainText('is saved')
  await otherContext.close()
})

test('a picture is added without scripts, shown to everybody, and a script named .jpg is not', async ({
  browser,
}) => {
  const city = 'swansea-gb'
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, await makePerson('Test pictures', [{ role: 'coordinator', city }]))
  const page = await context.newPage()
  await page.goto('/my-city/pictures')
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Picture file').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    await page.getByLabel('What the picture shows').last().fill('A quiet harbour')
    await page.getByLabel('Credit').last().fill('City of Swansea')
    await page.getByRole('button', { name: 'Add the picture' }).click()
  }
  await send('park.jpg', Buffer.from('<script>alert(1)</script>'))
  await expect(page.getByText('This file is not a picture')).toBeVisible()
  const size = { width: 1000, height: 700 }
  const photo = sharp({ create: { ...size, channels: 3, background: '#357' } })
  await send('harbour.jpg', await photo.jpeg().toBuffer())
  await expect(page.getByRole('status')).toContainText('The picture is added')

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(`/cities/${city}`)
  const picture = visitor.getByRole('img', { name: 'A quiet harbour' })
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await context.close()
})

test('a contributor reads the desk and changes nothing there', async ({ page, context }) => {
  const city = 'espoo-fi'
  await signInAs(context, await makePerson('Test contributor', [{ role: 'contributor', city }]))
  await page.goto('/my-city')
  await expect(page.getByLabel('Website')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Save the profile' })).toHaveCount(0)
})

/** So that a second run begins as the first one did. */
async function forget(city: string) {
  const id = `(select id from "City" where slug = $1)`
  await query(`delete from "CityText" where "cityId" = ${id}`, [city])
  await query(`update "City" set "textLang" = null where slug = $1`, [city])
}
