import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { extractText } from 'unpdf'
import { z } from 'zod'
import { COUNTRY, copyOf, decide, fillIn, giveReview, traces } from './support/accreditation'
import { violations } from './support/axe'
import { expectMail, linkTo } from './support/mail'
import { inLanguage } from './support/pages'
import { type Held, makePerson, query, signInAs } from './support/people'
import { expect, hydrate, test } from './support/test'

/** Somebody in a browser of their own; without scripts, unless it is said: forms have to do. */
async function somebody(browser: Browser, held: Held[] = [], javaScriptEnabled = false) {
  const person = await makePerson(`Test ${randomUUID()}`, held)
  const context = await browser.newContext({ javaScriptEnabled })
  await signInAs(context, person)
  return { ...person, page: await context.newPage() }
}
type Person = Awaited<ReturnType<typeof somebody>>

const inCountry = (role: Held['role']): Held => ({ role, country: COUNTRY })

/** A day so many days from now, as a field takes it. */
const inDays = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 11)}12:00`

const LETTER = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`)

test('the whole way: a city prepares, asks, applies, is reviewed, endorsed as the third of three, and admitted', async ({
  browser,
  page,
  context,
}) => {
  test.setTimeout(480_000)
  const word = `Zebulon${randomUUID().slice(0, 8)}`
  const city = `Testburg ${word}`
  const call = `Test ${randomUUID().slice(0, 8)}`
  const secretariat = await somebody(browser, [{ role: 'secretariat' }])
  const officer = await somebody(browser, [inCountry('officer')])
  const [first, second, third] = [
    await somebody(browser, [inCountry('reviewer')]),
    await somebody(browser, [inCountry('reviewer')]),
    await somebody(browser, [inCountry('reviewer')]),
  ]
  const strangers: Record<string, Person> = {
    somebody: await somebody(browser),
    'a coordinator elsewhere': await somebody(browser, [{ role: 'coordinator', city: 'cork-ie' }]),
    'a foreign officer': await somebody(browser, [{ role: 'officer', country: 'IE' }]),
    'a foreign reviewer': await somebody(browser, [{ role: 'reviewer', country: 'IE' }]),
    'a reviewer who was not asked': await somebody(browser, [inCountry('reviewer')]),
  }

  // The secretariat announces a call, in the zone of the country.
  await secretariat.page.goto('/secretariat/cycles/new')
  await secretariat.page.getByLabel('Name', { exact: true }).fill(call)
  await secretariat.page.getByLabel('Time zone of all dates').fill('Mars/Base')
  await secretariat.page.getByLabel('Opens').fill(inDays(-2))
  await secretariat.page.getByLabel('Closes').fill(inDays(30))
  await secretariat.page.getByLabel('Commissions decide until').fill(inDays(60))
  await secretariat.page.getByRole('button', { name: 'Make the cycle' }).click()
  const zone = secretariat.page.getByLabel('Time zone of all dates')
  await expect(zone).toHaveAccessibleDescription(/No clock keeps a zone of that name/)
  await zone.fill('Europe/Budapest')
  await secretariat.page.getByRole('button', { name: 'Make the cycle' }).click()
  await expect(secretariat.page).toHaveURL(/\/secretariat\/cycles\/[0-9a-f-]{36}$/)
  await secretariat.page.getByRole('button', { name: 'Announce it' }).click()
  await expect(secretariat.page.getByText('announced', { exact: true })).toBeVisible()

  // A visitor reads the guide, checks how ready the city is, and has a letter drafted in another language.
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await expect(async () => {
    await visitor.goto(`/join/${COUNTRY.toLowerCase()}`)
    await expect(visitor.getByText(`Call ${call}`)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(visitor.getByText('0 of 3 places of the country are taken.')).toBeVisible()
  expect(await (await visitor.request.get('/api/v1/cycles.ics')).text()).toContain(call)
  await visitor.getByRole('link', { name: 'Check how ready your city is' }).click()
  await visitor.getByLabel('City').fill(city)
  const answer = (question: RegExp, value: string) =>
    visitor.getByRole('group', { name: question }).getByLabel(value).check()
  await answer(/the mayor and the council/, 'widely')
  await answer(/A culture of learning/, 'not yet')
  await visitor.getByRole('button', { name: 'See the result' }).click()
  await expect(visitor.getByText('1 of nine is there in part or widely.')).toBeVisible()
  await visitor.getByRole('combobox', { name: 'Language of the letter' }).selectOption('fr')
  await visitor.getByRole('button', { name: 'Show it in this language' }).click()
  await expect(visitor.getByLabel('Text of the letter')).toHaveValue(/souhaite devenir membre/)
  const begin = await visitor.getByRole('link', { name: 'Write to them here' }).getAttribute('href')

  // The prospect begins, and asks the Commission in private.
  const prospect = await makePerson(`Test ${randomUUID()}`)
  await signInAs(context, prospect)
  await page.goto(begin ?? '')
  await expect(page.getByLabel('City')).toHaveValue(city)
  await page.getByRole('button', { name: 'Begin an application' }).click()
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').at(-1) ?? ''
  const absent = async (others: Record<string, Person>) => {
    const reviews = await query<{ id: string }>(
      `select id from "ApplicationReview" where "applicationId" = $1`,
      [id],
    )
    for (const [who, person] of Object.entries(others))
      expect([
        who,
        await traces(
          person,
          id,
          word,
          reviews.map((row) => row.id),
        ),
      ]).toEqual([who, []])
  }
  await absent({ ...strangers, secretariat, officer })
  await page.getByRole('textbox', { name: 'Message' }).fill('May we *apply*?')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('#commission em', { hasText: 'apply' })).toBeVisible()

  await officer.page.goto(await linkTo(officer.email, '/commission/applications/'))
  await expect(officer.page.getByText(/Unanswered for/)).toBeVisible()
  await expect(officer.page.getByText('has not handed anything in')).toBeVisible()
  await officer.page.getByRole('textbox', { name: 'Message' }).fill('You may.')
  await officer.page.getByRole('button', { name: 'Send' }).click()
  await expect(officer.page.getByText(/First answered after/)).toBeVisible()
  await absent({ ...strangers, secretariat, first })

  // The team writes the form, which saves itself.
  await page.goto(await linkTo(prospect.email, '/applications/'))
  await expect(page.getByText('You may.')).toBeVisible()
  await page.getByRole('button', { name: 'Write the form' }).click()
  await expect(page.getByRole('button', { name: 'Hand it in' })).toBeVisible()
  await page.getByRole('link', { name: 'Form', exact: true }).click()
  await hydrate(page)
  expect(await violations(page)).toEqual([])
  await fillIn(page)
  const plan = page.getByLabel('Why the city wants to be a learning city')
  await plan.fill('word '.repeat(201))
  await expect(page.getByText('201 words: at most 200.').first()).toBeVisible()
  const saved = page.waitForResponse('**/api/applications/draft')
  await plan.fill('People here want to learn.')
  await expect(page.getByText('5 of 200 words')).toBeVisible()
  await saved
  await expect(page.getByText('All is saved')).toBeVisible()
  const letter = page.getByLabel('PDF of the letter')
  await letter.setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('GIF89a'),
  })
  await page.getByRole('button', { name: 'Add the letter' }).click()
  await expect(page.getByText('That is no PDF that can be read.')).toBeVisible()
  await letter.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: LETTER })
  await page.getByRole('button', { name: 'Add the letter' }).click()
  await expect(page.getByRole('link', { name: 'letter.pdf' })).toBeVisible()
  const print = await page.request.get(`/api/applications/${id}/form.pdf`)
  const { text } = await extractText(new Uint8Array(await print.body()), { mergePages: true })
  expect(text).toContain('People here want to learn.')

  await page.goto(`/applications/${id}`)
  await expect(page.getByText('Everything is filled in.')).toBeVisible()
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.getByText('Handed in.').first()).toBeVisible()
  await page.goto(`/ar/applications/${id}`)
  expect(await violations(page)).toEqual([])
  await absent({ ...strangers, secretariat, first })

  // Three reviewers are asked in their order; the first declines, and the third is asked in their place.
  await officer.page.goto(await linkTo(officer.email, '/commission/applications/'))
  for (const { name } of [first, second, third]) await officer.page.getByLabel(name).check()
  await officer.page.getByRole('button', { name: 'Ask them' }).click()
  await expect(officer.page.getByText('next in line', { exact: true })).toBeVisible()
  const asked = officer.page.locator('#reviews li')
  await expect(asked).toHaveCount(3)
  const order = [first, second, third]
  await first.page.goto(await linkTo(first.email, '/reviews/'))
  await expect(first.page.getByText('People here want to learn.')).toHaveCount(0)
  await first.page.getByLabel('Why', { exact: true }).selectOption('conflict')
  await first.page.getByRole('button', { name: 'Decline' }).click()
  await first.page.goto('/reviews')
  await expect(first.page.getByText('Nothing is assigned to you')).toBeVisible()
  for (const reviewer of order.slice(1)) {
    await reviewer.page.goto(await linkTo(reviewer.email, '/reviews/'))
    if (reviewer === second) await expectNoViolations(browser, reviewer)
    await reviewer.page.getByRole('button', { name: 'Take part' }).click()
    await expect(reviewer.page.getByText('Confirm it first, or decline.')).toBeVisible()
    await reviewer.page.getByLabel('Nothing stands between me and a fair view.').check()
    await reviewer.page.getByRole('button', { name: 'Take part' }).click()
    await expect(reviewer.page.getByText('People here want to learn.')).toBeVisible()
    await expect(reviewer.page.getByText('contact@example.org')).toHaveCount(0)
    if (reviewer === second) await expectNoViolations(browser, reviewer)
    await giveReview(reviewer.page, 3, 'Say who pays.')
  }
  await expect(third.page.getByText('Reviewer 1')).toBeVisible()
  await expectNoViolations(browser, third)
  // What told the one who declined is taken back.
  await expect(async () => {
    expect(await (await first.page.request.get('/inbox')).text()).not.toContain(word)
  }).toPass({ timeout: 15_000 })
  await absent({ ...strangers, secretariat, 'who declined': first })

  // The Commission asks for changes; the next version shows what they are.
  await officer.page.reload()
  const decision = officer.page.getByRole('form', { name: 'Decide' })
  await decision.getByRole('button', { name: 'Decide' }).click()
  await expect(decision.getByText('Choose one.')).toBeVisible()
  await decision.getByLabel('Ask for changes').check()
  await decision.getByRole('button', { name: 'Decide' }).click()
  await expect(decision.getByText('Say why.')).toBeVisible()
  await decide(officer.page, 'Ask for changes', 'Say who pays for it.')
  await expect(officer.page.getByText('Changes requested').first()).toBeVisible()
  await page.goto(`/applications/${id}`)
  await expect(page.getByText('Say who pays for it.')).toBeVisible()
  await expect(page.getByRole('blockquote').first()).toContainText('Say who pays.')
  await page.goto(`/applications/${id}/form`)
  await hydrate(page)
  await page.getByLabel('What it does and plans for it').fill('We began. The council pays.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  await page.goto(`/applications/${id}`)
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.locator('#changes ins').first()).toContainText('council')
  await officer.page.goto(`/commission/applications/${id}`)
  await expect(officer.page.locator('#changes ins').first()).toContainText('council')
  await expect(
    officer.page.getByText('2 reviews of this version have to be in first.'),
  ).toBeVisible()
  for (const reviewer of [second, third]) {
    await reviewer.page.goto(await linkTo(reviewer.email, '/reviews/'))
    await expect(reviewer.page.locator('#changes ins').first()).toContainText('council')
    await giveReview(reviewer.page, 5, 'Well done.')
  }

  // Two places are taken: this is the third, and a fourth finds none.
  const [cycle] = await query<{ cycleId: string }>(
    `select "cycleId" from "Application" where id = $1`,
    [id],
  )
  await query(
    `insert into "CycleCountry" ("cycleId", "countryCode", cap, endorsed) values ($1, $2, 3, 2)`,
    [cycle?.cycleId, COUNTRY],
  )
  const fourth = await copyOf(id)
  await officer.page.goto(`/commission/applications/${id}`)
  await decide(officer.page, 'Endorse', 'Well prepared.')
  await expect(officer.page.getByText('Endorsed').first()).toBeVisible()
  await absent({ ...strangers, secretariat, first })
  await officer.page.goto(`/commission/applications/${fourth}`)
  await decide(officer.page, 'Endorse', 'Well prepared.')
  await expect(
    officer.page.getByText('All 3 places of the country are taken in this cycle.'),
  ).toBeVisible()
  await officer.page.goto(`/commission/applications/${id}`)
  await officer.page.getByRole('button', { name: 'Forward to UNESCO' }).click()
  await expect(officer.page.getByText('SHA-256 of the JSON:')).toBeVisible()
  await absent({ ...strangers, first })

  // The dossier opens, and is what its schema says.
  const schema = await (await visitor.request.get('/api/v1/schemas/dossier.json')).json()
  const json = await (await officer.page.request.get(`/api/applications/${id}/dossier.json`)).json()
  expect(z.fromJSONSchema(schema).safeParse(json).success).toBe(true)
  expect(json).toMatchObject({ application: id, version: 2, endorsement: 'Well prepared.' })
  const dossier = await officer.page.request.get(`/api/applications/${id}/dossier.pdf`)
  const printed = await extractText(new Uint8Array(await dossier.body()), { mergePages: true })
  for (const part of [city, 'Well prepared.', 'The council pays.', 'SHA-256'])
    expect(printed.text).toContain(part)
  for (const { name } of [second, third]) expect(printed.text).not.toContain(name)

  // The secretariat admits the city: it is a member everywhere, at once.
  await secretariat.page.goto(await linkTo(secretariat.email, '/secretariat/applications/'))
  await decide(secretariat.page, 'Admit the city', 'Welcome.')
  await expect(secretariat.page.getByText('Admitted').first()).toBeVisible()
  await page.goto(`/applications/${id}`)
  await page.getByRole('link', { name: 'See its page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(word)
  await expect(async () => {
    await visitor.goto(`/search?q=${word}`)
    await expect(visitor.getByRole('link', { name: city }).first()).toBeVisible({ timeout: 500 })
    expect(await (await visitor.request.get('/api/map')).text()).toContain(word)
  }).toPass({ timeout: 30_000 })
  await page.goto('/my-city')
  await expect(page.getByText(word).first()).toBeVisible()
  await expectMail(prospect.email, `${city} is admitted: welcome to the network`)
  await expectMail(officer.email, `${city} is admitted`)

  for (const each of [secretariat, officer, first, second, third, ...Object.values(strangers)])
    await each.page.context().close()
  await visitor.context().close()
})

/** What somebody has before them, with scripts, which axe needs: in English, and in Arabic on a phone. */
async function expectNoViolations(browser: Browser, person: Person) {
  const { pathname } = new URL(person.page.url())
  const context = await browser.newContext()
  await signInAs(context, person)
  const page = await context.newPage()
  await page.goto(pathname)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(inLanguage('ar', pathname))
  expect(await violations(page)).toEqual([])
  await context.close()
}
