import { randomUUID } from 'node:crypto'
import { linkTo } from './support/mail'
import { makePerson, query, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

test('a newcomer accepts from the mail, without scripts, and is named on the city’s page', async ({
  page,
  context,
  browser,
}) => {
  const city = 'waterford-ie'
  const coordinator = await makePerson('Test inviter', [{ role: 'coordinator', city }])
  const address = `${randomUUID()}@example.org`
  await signInAs(context, coordinator)
  await page.goto('/my-city/people')
  const invite = page.locator('#invite')
  await invite.getByLabel('E-mail address').fill(address)
  await invite.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText(`The invitation to ${address} is on its way.`)).toBeVisible()

  const link = await linkTo(address, '/invitations/')
  const other = await browser.newContext({ javaScriptEnabled: false })
  const plain = await other.newPage()
  await plain.goto(link)
  await plain.getByLabel('Your name').fill('Test newcomer')
  await plain.getByRole('button', { name: 'Accept' }).click()
  await expect(plain).toHaveURL(/\/my-city\?city=waterford-ie$/)
  await plain.goto('/my-city/people')
  await plain.getByLabel('Your function in the city').fill('Test function')
  await plain.getByLabel('Name me on the page of').check()
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByText('Saved.')).toBeVisible()
  await plain.goto(link)
  await expect(plain.locator('h1')).toHaveText('This invitation is accepted')
  await other.close()

  await expect(async () => {
    await page.goto(`/cities/${city}`)
    await expect(page.locator('#people')).toContainText('Test newcomer', { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await expect(page.locator('#people')).toContainText('Test function')
})

test('a city is claimed, the secretariat approves, and its page says that somebody speaks', async ({
  page,
  browser,
}) => {
  const name = `Test claimant ${randomUUID()}`
  const claimant = await makePerson(name)
  const secretariat = await makePerson('Test secretariat', [{ role: 'secretariat' }])
  await page.goto('/cities/bristol-gb')
  await expect(page.locator('#people')).toContainText('Nobody speaks for Bristol here yet')
  await signInAs(page.context(), claimant)
  await page.getByRole('link', { name: 'Speak for Bristol' }).click()
  await page.getByLabel('Your function in the city').fill('Test function')
  await page.getByLabel('How can the secretariat see').fill('Test evidence.')
  await page.getByRole('button', { name: 'Send the claim' }).click()
  await expect(page.getByText('Waits for the secretariat')).toBeVisible()

  const desk = await browser.newContext()
  await signInAs(desk, secretariat)
  const claims = await desk.newPage()
  await claims.goto('/secretariat/claims')
  const claim = claims.locator('article', { hasText: name })
  await claim.getByLabel('Approve').check()
  await claim.getByLabel('Reason').fill('Test reason.')
  await claim.getByRole('button', { name: 'Send the answer' }).click()
  await expect(claims.locator('article', { hasText: name })).toHaveCount(0)
  await desk.close()

  await page.reload()
  await expect(page.getByText('You speak for Bristol.')).toBeVisible()
  await leaveLast(page)
  await expect(page).toHaveURL(/\/my-city$/)
  const [{ left } = { left: -1 }] = await query<{ left: number }>(
    `select count(*)::int as left from "RoleGrant" g join "City" c on c.id = g."cityId" where c.slug = 'bristol-gb'`,
  )
  expect(left).toBe(0)
})

/** The last one who speaks for a city can only return it, and has to say so. */
async function leaveLast(page: Page) {
  await page.goto('/my-city/people')
  await page.getByText('Return Bristol to the secretariat').click()
  await page.getByRole('button', { name: 'Return the city' }).click()
  await expect(page.getByText('Tick this to say that you are sure.')).toBeVisible()
  await page.getByLabel('I know that nobody speaks for Bristol then').check()
  await page.getByRole('button', { name: 'Return the city' }).click()
}

test('without a second factor a desk says what is missing', async ({ page, context }) => {
  const person = await makePerson('Test secretariat', [{ role: 'secretariat' }])
  await signInAs(context, person)
  await query(`update "Session" set strong = false where "userId" = $1`, [person.id])
  for (const path of ['/secretariat', '/secretariat/people', '/secretariat/claims']) {
    await page.goto(path)
    await expect(page.locator('h1')).toHaveText('One step before this desk')
  }
  await expect(page.getByRole('link', { name: 'To your second factor' })).toHaveAttribute(
    'href',
    '/settings/security?next=%2Fsecretariat',
  )
})
