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
  await insertPractice({ id, title, city: 'cork-ie', needs })
  await query(
    `insert into "CityMeans" ("cityId", powers, "updatedAt")
     select id, '{budget}', now() from "City" where slug = 'waterford-ie'
     on conflict ("cityId") do update set powers = '{budget}', partners = '{}'`,
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
  await page.getByLabel('Your city').selectOption('waterford-ie')
  await page.getByRole('button', { name: 'Compare' }).click()
  const row = (name: string) => page.locator('tbody tr').filter({ hasText: name })
  await expect(row('Size of the city')).toContainText('Met')
  await expect(row('Legal power')).toContainText('Not met')
  await expect(row('Partner')).toContainText('Not known')
})

test('a practice travels from city to city, and who began it answers', async ({
  page,
  context,
}) => {
  const [id, title] = [randomUUID(), `Test practice ${randomUUID()}`]
  await insertPractice({ id, title, city: 'dublin-ie', needs: {} })
  const limerick = { role: 'coordinator', city: 'limerick-ie' } as const
  await signInAs(context, await makePerson('Test taker', [limerick]))
  await page.goto(`/practices/${id}`)
  await expect(page.getByText('No adaptation is recorded yet.')).toBeVisible()
  await page.getByRole('link', { name: 'We adapted this' }).click()
  await page.getByLabel('In which year').fill('1066')
  await page.getByLabel('What you changed, and why').fill('Half the size.')
  await page.getByLabel('It works').check()
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByText('A year has four digits')).toBeVisible()
  await expect(page.getByLabel('What you changed, and why')).toHaveValue('Half the size.')
  await page.getByLabel('In which year').fill('2023')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('link', { name: 'See the trail' }).click()
  const trail = page.locator('#trail')
  await expect(trail.getByText('Half the size.')).toBeVisible()
  await expect(trail.getByRole('figure')).toContainText('to 1 city')

  await context.clearCookies()
  const dublin = { role: 'coordinator', city: 'dublin-ie' } as const
  await signInAs(context, await makePerson('Test origin', [dublin]))
  await page.goto('/my-city/adaptations')
  const row = page.locator('#theirs li').filter({ hasText: title })
  await row.getByLabel('Your answer, for everyone to read').fill('Ours is smaller now, too.')
  await row.getByRole('button', { name: 'Publish the answer' }).click()
  await expect(row.getByText('Your answer is public.')).toBeVisible()
  await page.goto(`/practices/${id}`)
  await expect(trail.getByText('Ours is smaller now, too.')).toBeVisible()
})

test('readers talk under a practice, without scripts too', async ({ browser, page }) => {
  const [id, title] = [randomUUID(), `Test practice ${randomUUID()}`]
  await insertPractice({ id, title, city: 'cork-ie', needs: {} })
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(plain, await makePerson('Test asker'))
  const desk = await plain.newPage()
  await desk.goto(`/practices/${id}`)
  await desk.getByRole('link', { name: 'Ask the first question' }).click()
  await desk.getByLabel('Your words').fill('Who **pays** for it in @cork-ie?')
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByText('It is public now.')).toBeVisible()
  await plain.close()
  await page.goto(`/practices/${id}`)
  const thread = page.locator('#dialogue')
  await expect(thread.locator('strong', { hasText: 'pays' })).toBeVisible()
  await expect(thread.getByRole('link', { name: 'Cork', exact: true })).toBeVisible()
})

type Made = { id: string; title: string; city: string; needs: object }

async function insertPractice({ id, title, city, needs }: Made) {
  await query(
    `insert into "Practice" (id, slug, "cityId", state, title, summary, language, story, block, blocks,
       authored, needs, "publishedAt", "updatedAt")
     values ($1::uuid, $1, (select id from "City" where slug = $2), 'published', $3,
       'Test summary.', 'en', 'Test story.', 'workplace', '{workplace}', true, $4, now(), now())`,
    [id, city, title, needs],
  )
}
