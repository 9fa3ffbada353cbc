import { randomUUID } from 'node:crypto'
import { makePerson, query, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

/** Each test has a city of its own, as they run side by side. */
test('a coordinator writes, previews, publishes and revises a practice; the difference is public', async ({
  page,
  context,
}) => {
  const city = 'cork-ie'
  const title = `Test practice ${randomUUID()}`
  await signInAs(context, await makePerson('Test coordinator', [{ role: 'coordinator', city }]))
  await beginDraft(page)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('Title: It needs a title.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to the draft' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('In short').fill('Courses after the shift.')
  await page.getByLabel('What you do, and how it came about').fill('One *teacher* began.')
  const blocks = page.getByRole('group', { name: 'Building blocks it serves' })
  await blocks.getByRole('checkbox').nth(2).check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('em', { hasText: 'teacher' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published. Everyone can read it now.')).toBeVisible()
  await page.getByRole('link', { name: 'Read it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const address = page.url()

  await page.goto('/my-city/practices')
  await page.getByRole('link', { name: title }).click()
  await page.getByLabel('What you do, and how it came about').fill('Two *teachers* began.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('ins', { hasText: 'Two' })).toBeVisible()
  await page.getByLabel('What changed, in a few words').fill('There were two')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('link', { name: 'Read it' }).click()
  await expect(page.locator('em', { hasText: 'teachers' })).toBeVisible()
  await page.goto(`${address}/history`)
  await expect(page.getByText('There were two')).toBeVisible()
  await expect(page.locator('ins', { hasText: 'Two' })).toBeVisible()
})

test('what is typed without a connection is there after a reload, and is saved', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  const city = 'limerick-ie'
  await signInAs(context, await makePerson('Test contributor', [{ role: 'contributor', city }]))
  await beginDraft(page)
  const title = page.getByLabel('Title')
  const draft = async () => {
    const [row] = await query<{ title: string }>(
      `select content ->> 'title' as title from "PracticeDraft" where "practiceId" = $1`,
      [new URL(page.url()).pathname.split('/').pop()],
    )
    return row?.title
  }
  await title.pressSequentially('Before')
  await expect(page.getByText('All is saved')).toBeVisible()
  expect(await draft()).toBe('Before')

  await context.setOffline(true)
  await title.fill('While the connection was gone')
  await expect(page.getByText('What you type is kept in this browser')).toBeVisible()
  expect(await draft()).toBe('Before')
  // The page that had it is gone before it could be sent.
  await page.route('**/api/practices/draft', (route) => route.abort())
  await context.setOffline(false)
  await page.reload()
  await expect(title).toHaveValue('While the connection was gone')
  await expect(page.getByText('Brought back from this browser')).toContainText('Title')
  await page.unroute('**/api/practices/draft')
  await page.getByLabel('In short').fill('And one more field.')
  await expect(page.getByText('All is saved')).toBeVisible()
  expect(await draft()).toBe('While the connection was gone')
})

async function beginDraft(page: Page) {
  await page.goto('/my-city/practices')
  await page.getByLabel('Language you write in').selectOption('en')
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.waitForURL(/\/my-city\/practices\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Saves while you type')).toBeVisible()
}

test('a practice is taken along: cited, printed, and compared with another city', async ({
  page,
  context,
  request,
}) => {
  const [id, title] = [randomUUID(), `Test practice ${randomUUID()}`]
  const needs = { populationMin: 1_000, powers: ['schools'], partners: ['libraries'] }
  await query(
    `insert into "Practice" (id, slug, "cityId", state, title, summary, language, story, block, blocks,
       authored, needs, "publishedAt", "updatedAt")
     values ($1::uuid, $1, (select id from "City" where slug = 'cork-ie'), 'published', $2,
       'Test summary.', 'en', 'Test story.', 'workplace', '{workplace}', true, $3, now(), now())`,
    [id, title, needs],
  )
  await query(
    `insert into "CityMeans" ("cityId", powers, "updatedAt")
     select id, '{budget}', now() from "City" where slug = 'galway-ie' on conflict do nothing`,
  )
  for (const [ending, says] of [
    ['bib', `@misc{${id},`],
    ['ris', `TI  - ${title}`],
    ['pdf', '%PDF-1.7'],
  ] as const) {
    const answer = await request.get(`/fr/practices/${id}.${ending}`)
    expect(await answer.text()).toContain(says)
  }
  expect((await request.get('/practices/nothing-here.pdf')).status()).toBe(404)

  await signInAs(context, await makePerson('Test reader'))
  await page.goto(`/practices/${id}`)
  await page.getByLabel('Your city').selectOption('galway-ie')
  await page.getByRole('button', { name: 'Compare' }).click()
  const row = (name: string) => page.getByRole('row', { name }).last()
  await expect(row('Size of the city')).toContainText('Met')
  await expect(row('Legal power')).toContainText('Not met')
  await expect(row('Partner')).toContainText('Not known')
})
