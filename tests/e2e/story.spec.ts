import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { linkTo } from './support/mail'
import { makePerson, query, signInAs } from './support/people'
import { expect, test } from './support/test'

/** One journey through the whole of it: the first account, a second factor, an invitation, an edit, the log, and a stranger. */
test('from the first account to a city’s own words, and a stranger is refused at the server', async ({
  page,
  browser,
  context,
  watch,
}) => {
  test.setTimeout(180_000)
  watch.allow(/status of 403/)
  const secretariat = await makePerson(`Test first ${randomUUID()}`, [{ role: 'secretariat' }])
  // As after the printed link: a session without a second factor.
  await signInAs(context, secretariat)
  await query(`update "Session" set strong = false where "userId" = $1`, [secretariat.id])

  await page.goto('/secretariat')
  await page
    .getByRole('link', { name: /second factor/i })
    .first()
    .click()
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const secret = (await page.locator('#second-factor code').first().textContent()) ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  await page.getByLabel('Code').fill(totp.generate())
  await page.getByRole('button', { name: 'Use this authenticator' }).click()
  await expect(page.getByText('Your second factor is in use.')).toBeVisible()
  await expect(page.getByRole('status').locator('code')).toHaveCount(10)

  const address = `${randomUUID()}@example.org`
  const [city] = await query<{ id: string }>(`select id from "City" where slug = 'espoo-fi'`)
  await page.goto(`/secretariat/people/invite?role=coordinator&city=${city?.id}`)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText(address).first()).toBeVisible()

  const guest = await browser.newContext()
  const theirs = await guest.newPage()
  await theirs.goto(await linkTo(address, '/invitations/'))
  await theirs.getByLabel('Your name').fill('Test coordinator of Espoo')
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await expect(theirs).toHaveURL(/\/my-city/)

  const word = `zqx${randomUUID().slice(0, 8).replaceAll('-', '')}`
  await theirs.goto('/my-city/texts')
  await theirs.getByLabel('About').first().fill(`A place where one learns ${word} for life.`)
  const form = theirs
    .locator('form')
    .filter({ has: theirs.getByLabel('About') })
    .first()
  const hidden = await form
    .locator('input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    )
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(theirs.getByRole('status').first()).toBeVisible()

  await expect(async () => {
    const found = await page.request.get(`/api/v1/search?q=${word}&type=city`)
    const { data } = (await found.json()) as { data: { slug: string }[] }
    expect(data[0]?.slug).toBe('espoo-fi')
  }).toPass({ timeout: 30_000 })

  await page.goto('/secretariat/audit?city=espoo-fi')
  await expect(page.locator('main')).toContainText('Test coordinator of Espoo')
  await expect(page.locator('main')).toContainText('Text of a city: written')
  await expect(page.locator('main')).toContainText('Invitation: accepted')

  // The same form, sent with the cookie of another city's coordinator.
  const other = await makePerson('Test stranger', [{ role: 'coordinator', city: 'cork-ie' }])
  const strange = await browser.newContext()
  await signInAs(strange, other)
  const multipart = Object.fromEntries([
    ...hidden.filter(([name]) => name),
    ['about', 'Somebody else’s words'],
    ['offers', ''],
    ['seeks', ''],
  ])
  const answer = await strange.request.post('/my-city/texts', {
    multipart,
    headers: { origin: new URL(page.url()).origin },
  })
  expect(await answer.text()).not.toContain('Somebody else’s words are saved')
  const [text] = await query<{ about: string }>(
    `select about from "CityText" where "cityId" = $1`,
    [city?.id],
  )
  expect(text?.about).toContain(word)
  await strange.close()
  await guest.close()
})
