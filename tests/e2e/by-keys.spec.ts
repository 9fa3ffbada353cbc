import ar from '@/lib/i18n/messages/ar/accreditation.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en/accreditation.json' with { type: 'json' }
import { APPLICATIONS } from './support/applications'
import { violations } from './support/axe'
import { tabTo } from './support/keys'
import { inLanguage } from './support/pages'
import { makePerson, signInAs } from './support/people'
import { expect, hydrate, test } from './support/test'

for (const [locale, t] of Object.entries({ en, ar }))
  test(`by keys alone, in ${locale}: begin, ask, write, decide`, async ({ page, context }) => {
    await signInAs(
      context,
      await makePerson('Test of the keys', [{ role: 'officer', country: 'LT' }]),
    )
    await page.goto(inLanguage(locale, '/applications'))
    await hydrate(page)
    await tabTo(page, page.getByLabel(t.list.country, { exact: true }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Testkeys')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)
    await hydrate(page)
    const message = page.getByRole('textbox', { name: t.thread.body })
    await expect(message).toHaveValue(/Testkeys/)
    await tabTo(page, message)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Test end.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toContainText('Test end.')
    await tabTo(page, page.getByRole('button', { name: t.desk.draft }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: t.desk.handIn })).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: t.desk.form, exact: true }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/form$/)
    await hydrate(page)
    const saved = page.waitForResponse('**/api/applications/draft')
    await tabTo(page, page.getByLabel(t.fields.motivation))
    await page.keyboard.type('We want to learn.')
    expect((await saved).ok()).toBe(true)
    expect(await violations(page)).toEqual([])

    await page.goto(inLanguage(locale, `/commission/applications/${APPLICATIONS.reviewId}`))
    await hydrate(page)
    const [first] = await page.getByRole('radio').all()
    if (!first) throw new Error('Nothing to decide')
    await tabTo(page, first)
    await page.keyboard.press('Space')
    await expect(first).toBeChecked()
    await tabTo(page, page.getByLabel(t.decide.reason))
    await page.keyboard.type('Test reason.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeFocused()
  })
