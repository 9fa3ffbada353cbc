import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { COLOUR_RULES, violations } from './support/axe'
import { linkTo } from './support/mail'
import { inLanguage } from './support/pages'
import { makePerson, query, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

const PASSWORD = 'seven herons cross the estuary'

test('a link by mail lets its reader in once, without scripts, and a scanner that looks at it uses nothing up', async ({
  browser,
}) => {
  const address = `${randomUUID()}@example.org`
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/settings/sessions')
  await page.getByLabel('E-mail address').first().fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText(`A link is on its way to ${address}.`)).toBeVisible()
  const link = await linkTo(address, '/sign-in/link/')

  const scanner = await browser.newContext()
  for (const method of ['GET', 'HEAD', 'GET']) {
    const answer = await scanner.request.fetch(link, { method })
    expect([method, answer.status()]).toEqual([method, 200])
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
  await scanner.close()

  await page.goto(link)
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'same-origin')
  await page.getByLabel('Your name').fill('Test newcomer')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/settings\/sessions$/)
  await expect(page.getByText('This browser')).toBeVisible()

  await page.goto(link)
  await expect(page.locator('h1')).toHaveText('This link has been used')
  await expect(page.getByLabel('E-mail address')).toHaveValue(address)
  await page.goto(`${link}x`)
  await expect(page.locator('h1')).toHaveText('This link is not whole')
  await expect(page.getByLabel('E-mail address')).toHaveValue('')
  await context.close()
})

test('a password and a second factor are set, and signing in asks for both', async ({
  page,
  context,
}) => {
  const person = await makePerson('Test careful person')
  await signInAs(context, person)
  await page.goto('/settings/security')
  await page.getByLabel('New password').fill('qwerty')
  await expect(page.getByText('Guessed at once')).toBeVisible()
  await page.getByLabel('New password').fill(PASSWORD)
  await expect(page.getByText(/Very hard to guess/)).toBeVisible()
  await page.getByRole('button', { name: 'Set a password' }).click()
  await expect(page.getByText('Your new password holds from now on.')).toBeVisible()
  const totp = await beginSecondFactor(page)
  await page.getByLabel('Code').fill(totp.generate())
  await page.getByRole('button', { name: 'Use this authenticator' }).click()
  const codes = page.getByRole('status').locator('code')
  await expect(codes).toHaveCount(10)
  const code = (await codes.first().textContent()) ?? ''

  await page.getByRole('banner').getByText(person.name).click()
  await expect(codes).toHaveCount(10)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('lyceum-signed-in')

  await enterPassword(page, person.email, 'not the right one')
  await expect(page.getByText('Address and password do not belong together')).toBeVisible()
  await enterPassword(page, person.email, PASSWORD)
  await expect(page).toHaveURL(/\/sign-in\/code\?/)
  await page.goto('/inbox')
  await expect(page).toHaveURL(/\/sign-in\?/)
  await enterPassword(page, person.email, PASSWORD)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/inbox$/)
})

test('without scripts the codes to recover with are shown as well', async ({ browser }) => {
  const person = await makePerson('Test person')
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, person)
  const page = await context.newPage()
  await page.goto('/settings/security?next=%2Finbox')
  const totp = await beginSecondFactor(page)
  await page.getByLabel('Code').fill(totp.generate())
  await page.getByRole('button', { name: 'Use this authenticator' }).click()
  await expect(page.getByRole('status').locator('code')).toHaveCount(10)
  await page.getByRole('link', { name: 'Go on where you were' }).click()
  await expect(page).toHaveURL(/\/inbox$/)
  await context.close()
})

test('what was typed is still there after the session has ended, and after a proof of being there', async ({
  page,
  context,
  watch,
}) => {
  // The page asks whose menu it shows before it learns that the session has ended.
  watch.allow(/status of 401/)
  const person = await makePerson('Test person')
  await signInAs(context, person)
  await page.goto('/settings/security')
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set a password' }).click()
  await expect(page.getByText('Your new password holds from now on.')).toBeVisible()

  await page.goto('/settings')
  await page.getByLabel('Your name').fill('A name that must not be lost')
  await query(`update "Session" set "revokedAt" = now() where "userId" = $1`, [person.id])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await fillPassword(page, person.email, PASSWORD)
  await expect(page).toHaveURL(/\/settings$/)
  await expect(page.getByLabel('Your name')).toHaveValue('A name that must not be lost')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  await query(
    `update "Session" set "confirmedAt" = now() - interval '1 hour' where "userId" = $1`,
    [person.id],
  )
  await page.getByLabel('New address').fill('another@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.locator('h1')).toHaveText('Is it still you?')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByLabel('New address')).toHaveValue('another@example.org')
})

test('a browser that is signed out from another one is out at its next move', async ({
  page,
  context,
  browser,
}) => {
  const person = await makePerson('Test person')
  await signInAs(context, person)
  await signInAs(context, person)
  const elsewhere = await browser.newContext()
  await signInAs(elsewhere, person)
  const other = await elsewhere.newPage()
  await other.goto('/inbox')
  await expect(other).toHaveURL(/\/inbox$/)
  await page.goto('/settings/sessions')
  await page.getByRole('button', { name: 'Sign it out' }).first().click()
  await expect(page.getByText('That browser is signed out.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('1 other browser is signed out.')).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL(/\/sign-in\?next=%2Finbox$/)
  await elsewhere.close()
})

for (const locale of ['en', 'ar']) {
  test(`axe finds nothing on the way in, in ${locale}`, async ({ page, context }) => {
    test.setTimeout(120_000)
    const person = await makePerson('Test person')
    await page.goto(inLanguage(locale, '/sign-in'))
    await readTwice(page)
    await page.locator('main input[name=email]').first().fill(person.email)
    await page.locator('main form button').first().click()
    await expect(page.getByRole('status')).toBeVisible()
    await readTwice(page)
    const link = await linkTo(person.email, '(?:/[a-z]{2})?/sign-in/link/')
    await page.goto(link)
    await readTwice(page)
    await page.goto(`${link}x`)
    await readTwice(page)
    await page.goto(link)
    await page.locator('main form button').click()
    await expect(page).toHaveURL(/\/inbox$/)
    for (const path of ['/confirm', '/settings/address/altered']) {
      await page.goto(inLanguage(locale, path))
      await readTwice(page)
    }
    await page.goto(inLanguage(locale, '/settings/security'))
    await page.locator('#second-factor button').first().click()
    await expect(page.locator('#second-factor img')).toBeVisible()
    await readTwice(page)
    await context.clearCookies()
    await page.goto(link)
    await readTwice(page)
  })
}

/** On a phone, and in the dark. */
async function readTwice(page: Page) {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect([page.url(), await violations(page)]).toEqual([page.url(), []])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect([page.url(), await violations(page, COLOUR_RULES)]).toEqual([page.url(), []])
}

async function beginSecondFactor(page: Page) {
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const secret = (await page.locator('#second-factor code').first().textContent()) ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
}

async function enterPassword(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await fillPassword(page, email, password)
}

async function fillPassword(page: Page, email: string, password: string) {
  const form = page.getByRole('form', { name: 'With a password' })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
}
