import { randomUUID } from 'node:crypto'
import { startIssuer } from './support/issuer'
import { query } from './support/people'
import { expect, test } from './support/test'

test('another service signs in, with scripts and without, whom it vouches for', async ({
  page,
  browser,
  watch,
}) => {
  test.setTimeout(120_000)
  const issuer = process.env.OIDC_ISSUER ?? ''
  watch.allow(new RegExp(`^third party: ${issuer}`))
  const email = `${randomUUID()}@example.org`
  const sub = randomUUID()
  const who = { claims: {} }
  const stop = await startIssuer(issuer, who)

  // An address that is not proved opens nothing, and the page says so in the reader's language.
  who.claims = { sub, email, email_verified: false, name: 'Test person' }
  await page.goto('/fr/settings/security')
  await page.getByRole('link', { name: 'Test service' }).click()
  await expect(page).toHaveURL(/\/fr\/sign-in\?next=%2Ffr%2Fsettings%2Fsecurity&error=/)
  await expect(page.locator('main')).toContainText('ne vous a pas laissé entrer')

  who.claims = { sub, email, email_verified: true, name: 'Test person' }
  await page.getByRole('link', { name: 'Test service' }).click()
  await expect(page).toHaveURL(/\/fr\/settings\/security$/)
  await expect(page.locator('#services')).toContainText('Test service')
  const [person] = await query<{ id: string; locale: string; name: string }>(
    `select id, locale, name from "User" where email = $1`,
    [email],
  )
  expect(person).toMatchObject({ locale: 'fr', name: 'Test person' })

  const plain = await browser.newContext({ javaScriptEnabled: false })
  const simple = await plain.newPage()
  await simple.goto('/sign-in?next=/settings/sessions')
  await simple.getByRole('link', { name: 'Test service' }).click()
  await simple.getByRole('button', { name: 'Test service' }).click()
  await expect(simple).toHaveURL(/\/settings\/sessions$/)
  await expect(simple.getByRole('row')).toHaveCount(3)
  await plain.close()

  // Whoever has a second factor still owes it, and goes where they wanted to afterwards.
  await query(`update "User" set "totpConfirmedAt" = now() where id = $1`, [person?.id])
  const third = await browser.newContext()
  const owing = await third.newPage()
  await owing.goto('/sign-in?next=/settings/sessions')
  await owing.getByRole('link', { name: 'Test service' }).click()
  await expect(owing).toHaveURL(/\/sign-in\/code\?next=%2Fsettings%2Fsessions$/)
  await owing.goto('/settings')
  await expect(owing).toHaveURL(/\/sign-in\?next=/)
  await third.close()

  await page.getByRole('button', { name: 'Le dissocier' }).click()
  await expect(page.getByText('Ce service ne vous laisse plus entrer.')).toBeVisible()
  await page.reload()
  await expect(page.locator('#services')).toBeHidden()
  stop()
})
