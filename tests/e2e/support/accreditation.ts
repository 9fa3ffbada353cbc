import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from './keys'
import { query } from './people'

/** A country without members, so that nothing else happens in it. */
export const COUNTRY = 'HU'
const RADIOS = 'input[type="radio"]'

/** Every address that could tell of an application, read as a stranger's browser would. */
export async function traces(
  { page }: { page: Page },
  id: string,
  word: string,
  reviewIds: string[],
) {
  const paths = [
    ...['/', '/cities', `/join/${COUNTRY.toLowerCase()}`, '/search?q=Testburg', '/inbox'],
    ...['/api/v1/search?q=Testburg', '/api/suggest?q=Testburg', '/api/me', '/api/v1/cities'],
    ...['/applications', `/applications/${id}`, `/applications/${id}/form`, '/commission'],
    ...[`/applications/${id}/team`, '/commission/applications', `/commission/applications/${id}`],
    ...['/reviews', '/secretariat/applications', `/secretariat/applications/${id}`],
    ...['/secretariat/audit', '/secretariat/people', '/secretariat/cycles', '/api/audit'],
    ...['form.pdf', 'form.xlsx', 'letter.pdf', 'dossier.json', 'dossier.pdf'].map(
      (file) => `/api/applications/${id}/${file}`,
    ),
    ...reviewIds.map((review) => `/reviews/${review}`),
  ]
  const found: string[] = []
  for (const path of paths) {
    const answer = await page.request.get(path)
    const body = await answer.text()
    // Where the address names it, what is not there may say so.
    const said = body.replaceAll(path, '')
    if (said.includes(word) || (answer.ok() && said.includes(id))) found.push(path)
    if (path.includes('/api/applications/') && answer.status() !== 404) found.push(path)
  }
  return found
}

/** Fills in every field of the form but the two texts, as keys would. */
export async function fillIn(page: Page) {
  const type = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel('What it is', { exact: true }).selectOption('town')
  await type('Latitude, in degrees', '47.5')
  await type('Longitude, in degrees', '19.04')
  await type('Time zone, such as Europe/Dublin', 'Europe/Budapest')
  for (const figure of [
    ...['Inhabitants', 'Area, in square kilometres', 'Average years of schooling of women'],
    ...['Average years of schooling of men', 'GDP per head of the city, in US dollars'],
    'GDP per head of the country, in US dollars',
  ]) {
    await type(figure, '12000')
    await type(`Year of: ${figure}`, '2022')
    await type(`Source of: ${figure}`, 'Test census')
  }
  await type('What it does and plans for it', 'We began.')
  for (const select of await page.locator('#ratings select').all()) await select.selectOption('4')
  await type('Name of the contact', 'Test contact')
  await type('Function of the contact', 'Test function')
  await type('E-mail address of the contact', 'contact@example.org')
  await page.getByLabel('Language of the form and of letters').selectOption('en')
  await page.getByLabel(/adopts the Beijing Declaration/).selectOption('on')
  await page.getByLabel(/adopts the Key Features/).selectOption('on')
  await type('Name of the mayor', 'Test mayor')
  await type('Title of the mayor', 'Mayor')
  await type('Day of the signature', '2026-01-15')
}

/** Judges every criterion, by keys alone. */
export async function giveReview(page: Page, score: number, words: string) {
  const form = page.getByRole('form', { name: 'Your review' })
  for (const group of await form.getByRole('group').all()) {
    await choose(page, group.locator(RADIOS), score - 1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Test reason')
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
  await tabTo(page, form.getByRole('button', { name: 'Give the review' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your review is given. Thank you.').first()).toBeVisible()
}

/** Decides, by keys alone. */
export async function decide(page: Page, decision: string, reason: string) {
  const form = page.getByRole('form', { name: 'Decide' })
  const options = await form
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent ?? ''))
  await choose(
    page,
    form.locator(RADIOS),
    options.findIndex((text) => text.startsWith(decision)),
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(reason)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

/** Comes to a group of radio buttons, which is one stop, and goes along it with the arrows. */
async function choose(page: Page, radios: Locator, wanted: number) {
  const all = await radios.all()
  const checked = await radios.evaluateAll((each) =>
    each.findIndex((radio) => (radio as HTMLInputElement).checked),
  )
  const stop = all[Math.max(checked, 0)]
  if (!stop) throw new Error('There is nothing to choose')
  await tabTo(page, stop)
  if (checked < 0) await page.keyboard.press('Space')
  const way = wanted > checked ? 'ArrowDown' : 'ArrowUp'
  for (let steps = Math.abs(wanted - Math.max(checked, 0)); steps > 0; steps--)
    await page.keyboard.press(way)
  await expect(radios.nth(wanted)).toBeChecked()
}

/** Another application that stands as this one does. */
export async function copyOf(id: string) {
  const other = randomUUID()
  await query(
    `insert into "Application" (id, "countryCode", "cycleId", state, "cityName", content, round, "letterId",
       "letterName", "submittedAt", "updatedAt")
     select $2, "countryCode", "cycleId", state, 'Test fourth', content, round, "letterId", "letterName",
       "submittedAt", now() from "Application" where id = $1`,
    [id, other],
  )
  await query(
    `insert into "ApplicationVersion" ("applicationId", round, content, "letterId", "letterName", "submittedAt")
     select $2, round, content, "letterId", "letterName", "submittedAt" from "ApplicationVersion"
     where "applicationId" = $1`,
    [id, other],
  )
  await query(
    `insert into "ApplicationReview" (id, "applicationId", "userId", state, position, round, scores, "givenAt")
     select gen_random_uuid(), $2, "userId", state, position, round, scores, "givenAt"
     from "ApplicationReview" where "applicationId" = $1`,
    [id, other],
  )
  return other
}
