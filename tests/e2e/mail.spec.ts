import { randomUUID } from 'node:crypto'
import { violations } from './support/axe'
import { linkTo } from './support/mail'
import { makePerson, query, signInAs } from './support/people'
import { expect, test } from './support/test'

/** What the browser notes when Playwright looks into the frame of a message, where nothing may run. */
const REFUSED = /Blocked script execution in 'about:srcdoc'/

test('mail that is kept is shown as its reader gets it, and its link goes on from there', async ({
  page,
  watch,
}) => {
  watch.allow(REFUSED)
  const address = `${randomUUID()}@example.org`
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').first().fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText(`A link is on its way to ${address}.`)).toBeVisible()
  const path = await linkTo(address, '/sign-in/')

  await page.goto('/dev/mail')
  expect(await violations(page)).toEqual([])
  await page.getByRole('row', { name: address }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Headers' })).toBeVisible()
  // Nothing runs in the frame that shows the message, axe neither.
  await page.locator('iframe[title="As it looks"]').evaluate((frame) => frame.remove())
  expect(await violations(page)).toEqual([])
  await page.locator(`pre a[href$="${path}"]`).click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
})

test('every kind of message can be looked at in Arabic', async ({ page, watch }) => {
  watch.allow(REFUSED)
  await page.goto('/ar/dev/mail')
  const names = await page.locator('main li code').allTextContents()
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    await page.goto(`/ar/dev/mail/template/${name}`)
    await expect(page.locator('iframe')).toHaveAttribute(
      'srcdoc',
      /<html lang="ar" dir="rtl">[\s\S]*<h1>[^<]+<\/h1>/,
    )
  }
})

test('the secretariat drops a message that was given up, and says why', async ({
  page,
  context,
}) => {
  const key = `test:${randomUUID()}`
  await query(
    `insert into "Mail" (id, key, template, locale, address, params, state, error)
     values (gen_random_uuid(), $1, 'sign-in', 'en', 'someone@example.org', '{}', 'failed', $2)`,
    [key, 'The mail server answered 550'],
  )
  await signInAs(context, await makePerson('Test secretariat', [{ role: 'secretariat' }]))
  await page.goto('/secretariat/jobs')
  const row = page.getByRole('row', { name: 'The mail server answered 550' }).first()
  await row.getByText('Drop', { exact: true }).first().click()
  await row.getByLabel('Why it is dropped').fill('Test reason')
  await row.getByRole('button', { name: 'Drop' }).click()
  await expect(async () => {
    expect(await query('select 1 from "Mail" where key = $1', [key])).toHaveLength(0)
  }).toPass()
})
