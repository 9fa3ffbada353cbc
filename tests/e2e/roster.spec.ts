import { randomUUID } from 'node:crypto'
import { makePerson, query, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

const HEAD = 'slug,name,country,kind,status,joined'

test('a roster is checked, applied and taken back, and the log says so', async ({
  page,
  context,
}) => {
  const [city] = await query<{ line: string; population: number }>(
    `select population, concat_ws(',', slug, coalesce(names->>'en', name), "countryCode", kind, status, joined) as line
     from "City" where slug = 'belfast-gb'`,
  )
  const population = (city?.population ?? 0) + 1
  const name = `${randomUUID()}.csv`
  await signInAs(context, await makePerson('Test roster', [{ role: 'secretariat' }]))
  await upload(page, name, `${HEAD},population\n${city?.line},${population}\n`)
  await expect(page).toHaveURL(/\/secretariat\/roster\/[0-9a-f-]{36}$/)
  await expect(page.getByText('1 difference', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Belfast/ })).toContainText(String(population))

  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await expect(page.getByRole('button', { name: 'Take all of it back' })).toBeVisible()
  expect(await populationNow()).toBe(population)
  await page.getByRole('button', { name: 'Take all of it back' }).click()
  await expect(page.getByText('Taken back', { exact: false }).first()).toBeVisible()
  await expect.poll(populationNow).toBe(population - 1)

  await page.goto('/secretariat/audit?subject=roster')
  await expect(page.getByRole('row', { name: /Roster: undone/ }).first()).toBeVisible()
})

test('what is wrong with a file is told by row and column, also without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(context, await makePerson('Test roster', [{ role: 'secretariat' }]))
  await upload(page, 'wrong.csv', `${HEAD}\ncork-ie,=cmd,XX,city,member,2015\n`)
  const table = page.getByRole('table', { name: 'What is not right' })
  await expect(table.getByRole('row', { name: /^2 name/ })).toContainText('Begins like a formula')
  await expect(page.getByText('Nothing was written.')).toBeVisible()
  await context.close()
})

async function upload(page: Page, name: string, text: string) {
  await page.goto('/secretariat/roster')
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Check the file' }).click()
}

async function populationNow() {
  const [city] = await query<{ population: number }>(
    `select population from "City" where slug = 'belfast-gb'`,
  )
  return city?.population
}
