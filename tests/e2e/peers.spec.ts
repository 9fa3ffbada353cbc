import { randomUUID } from 'node:crypto'
import { type Held, makePerson, query, signInAs } from './support/people'
import { expect, test } from './support/test'

const CRITERIA = ['impact', 'participation', 'relevance', 'transferability']

/** A practice of Cork that waits for the secretariat. */
async function makeReview(title: string) {
  const [city] = await query<{ id: string }>(`select id from "City" where slug = 'cork-ie'`)
  const [practice, review] = [randomUUID(), randomUUID()]
  await query(
    `insert into "Practice" (id, slug, "cityId", state, title, summary, language, story, block, blocks,
       authored, "publishedAt", "updatedAt")
     values ($1::uuid, $1, $2, 'published', $3, 'Test summary.', 'en', 'Test story.', 'workplace',
       '{workplace}', true, now(), now())`,
    [practice, city?.id, title],
  )
  await query(`insert into "PracticeReview" (id, "practiceId", version) values ($1, $2, 1)`, [
    review,
    practice,
  ])
  return { practice, review }
}

test('two cities judge a practice without scripts, and it gets the label', async ({
  page,
  context,
  browser,
}) => {
  const title = `Test practice ${randomUUID()}`
  const { practice, review } = await makeReview(title)
  const names = ['first', 'second'].map((name) => `Test ${name} ${randomUUID()}`)
  const held: Held[] = [
    { role: 'coordinator', city: 'limerick-ie' },
    { role: 'coordinator', city: 'waterford-ie' },
  ]
  const peers = await Promise.all(
    names.map((name, index) => makePerson(name, held.slice(index, index + 1))),
  )
  await signInAs(context, await makePerson('Test secretariat', [{ role: 'secretariat' }]))
  await page.goto('/secretariat/practices')
  await page.getByRole('link', { name: title }).click()
  await page.goto(`/secretariat/practices/${review}?q=Ireland`)
  for (const [index, label] of ['First peer', 'Second peer'].entries()) {
    const option = page.getByLabel(label).locator('option', { hasText: names[index] })
    await page.getByLabel(label).selectOption((await option.getAttribute('value')) ?? '')
  }
  await page.getByRole('button', { name: 'Ask both' }).click()
  await expect(page.getByText('With peers')).toBeVisible()

  for (const peer of peers) {
    const other = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(other, peer)
    const plain = await other.newPage()
    await plain.goto('/my-city/peer-reviews')
    await plain.getByRole('link', { name: title }).click()
    await plain.getByRole('button', { name: 'Send judgement' }).click()
    await expect(plain.getByText('Choose a score from 1 to 5.')).toHaveCount(CRITERIA.length)
    for (const criterion of CRITERIA) {
      await plain.locator(`input[name=${criterion}Score][value="4"]`).check()
      await plain.locator(`textarea[name=${criterion}Reason]`).fill('Test reason.')
    }
    await plain.getByRole('button', { name: 'Send judgement' }).click()
    await expect(plain.getByText('Judged on')).toBeVisible()
    await other.close()
  }

  await page.goto(`/secretariat/practices/${review}`)
  await expect(page.getByRole('table', { name: 'What peers said' })).toBeVisible()
  const rows = await query<{ reviewedVersion: number }>(
    `select "reviewedVersion" from "Practice" where id = $1`,
    [practice],
  )
  expect(rows).toEqual([{ reviewedVersion: 1 }])
  await query(`delete from "Practice" where id = $1`, [practice])
})
