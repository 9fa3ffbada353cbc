import { randomUUID } from 'node:crypto'
import { makePerson, query, signInAs } from './support/people'
import { expect, test } from './support/test'

test('a city is followed from its page, and let go, without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, await makePerson('Test follower'))
  const page = await context.newPage()
  await page.goto('/cities/cork-ie')
  await page.getByRole('link', { name: 'Follow', exact: true }).click()
  await page.getByRole('button', { name: 'Follow this: Cork' }).click()
  await expect(page).toHaveURL(/\/settings\/following$/)
  await expect(page.getByRole('row', { name: /Cork/ })).toBeVisible()
  await page.getByRole('button', { name: 'Stop following: Cork' }).click()
  await expect(page.getByText('You follow nothing yet')).toBeVisible()
  await context.close()
})

test('a search is saved from the directory', async ({ page, context }) => {
  await signInAs(context, await makePerson('Test searcher'))
  await page.goto('/cities?country=IE')
  await page.getByRole('link', { name: 'Save this search' }).click()
  await page.getByLabel('Name of the search').fill('Irish cities')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await page.getByRole('link', { name: 'Irish cities' }).click()
  await expect(page).toHaveURL(/\/cities\?country=IE$/)
})

test('what is followed from the inbox is read', async ({ page, context }) => {
  const person = await makePerson('Test reader')
  await query(
    `insert into "Notification" (id, "userId", kind, key, params, href, why)
      values ($1, $2, 'city-updated', 'test', '{"city":"Cork","of":"Cork"}', '/cities/cork-ie', 'follow')`,
    [randomUUID(), person.id],
  )
  await signInAs(context, person)
  await page.goto('/inbox')
  await expect(page.getByText('Because you follow this: Cork')).toBeVisible()
  await page.getByRole('link', { name: 'Cork updated its page' }).click()
  await expect(page).toHaveURL(/\/cities\/cork-ie$/)
  await page.goto('/inbox')
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
})
