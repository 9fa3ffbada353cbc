import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { type Held, makePerson, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

/** Somebody at a city's desk, in a browser of their own and without scripts: forms have to do. */
async function atDesk(browser: Browser, city: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const held: Held[] = [{ role: 'coordinator', city }]
  await signInAs(context, await makePerson(`Test of ${city} ${randomUUID()}`, held))
  return context.newPage()
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('peers come with reasons that add up; other weights, another order; and they are introduced', async ({
  browser,
}) => {
  const cork = await atDesk(browser, 'cork-ie')
  // Somebody has to be there to be written to.
  const limerick = await atDesk(browser, 'limerick-ie')
  await cork.goto('/my-city/peers')
  const usual = await readPeers(cork)
  await cork.getByLabel('Complementarity').fill('10')
  await cork.getByLabel('Place').fill('0')
  await cork.getByRole('button', { name: 'Show peers' }).click()
  await expect(cork).toHaveURL(/complementarity=10/)
  const weighed = await readPeers(cork)
  expect(weighed.map(({ name }) => name)).not.toEqual(usual.map(({ name }) => name))
  for (const { score, points } of [...usual, ...weighed])
    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(score, 5)
  const { data } = await (await cork.request.get('/api/v1/cities/cork-ie/peers?limit=5')).json()
  expect(data.some(({ region }: { region: string }) => region !== 'europe-north-america')).toBe(
    true,
  )

  await cork.goto('/my-city/peers')
  await cork.getByRole('link', { name: 'Introduce us to Limerick' }).click()
  await expect(cork.getByRole('textbox', { name: 'Your message' })).toHaveValue(
    /We were suggested to each other/,
  )
  await cork.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(cork).toHaveURL(/\/my-city\/messages\/[0-9a-f-]{36}$/)
  await expect(cork.getByText('We were suggested to each other')).toBeVisible()
  for (const page of [cork, limerick]) await page.context().close()
})

test('a request finds a partner: one yes, one no, a thread both ways, and what both publish', async ({
  browser,
  page,
}) => {
  const [cork, medellin, suwon] = [
    await atDesk(browser, 'cork-ie'),
    await atDesk(browser, 'medellin-co'),
    await atDesk(browser, 'suwon-kr'),
  ]
  const title = `Test request ${randomUUID()}`
  await cork.goto('/my-city/requests/new')
  await cork.getByLabel('What you look for').selectOption('joint-project')
  await cork.getByLabel('In one line').fill(title)
  await cork.getByLabel('What it is about').fill('Who *joins* us?')
  await cork.getByLabel('Last day to show interest').fill('2020-01-31')
  await cork.getByRole('button', { name: 'Save the draft' }).click()
  await expect(cork.getByText('That day is over.')).toBeVisible()
  await expect(cork.getByLabel('In one line')).toHaveValue(title)
  await cork.getByLabel('Last day to show interest').fill(inDays(30))
  await cork.getByRole('button', { name: 'Save the draft' }).click()
  await cork.getByRole('button', { name: 'Publish' }).click()
  await expect(cork.getByText('Open', { exact: false }).first()).toBeVisible()
  const desk = cork.url()

  await page.goto('/partnerships')
  await page.getByRole('link', { name: title }).click()
  const address = page.url()
  await expect(page.locator('em', { hasText: 'joins' })).toBeVisible()
  for (const city of [medellin, suwon]) {
    await city.goto(address)
    await city.getByRole('link', { name: 'Show interest' }).click()
    await city.getByLabel('Why you are the partner').fill('We have a river, too.')
    await city.getByRole('button', { name: 'Send it to Cork' }).click()
    await expect(city.getByText('Waits for an answer')).toBeVisible()
  }
  // One's own request has no form.
  await cork.goto(address)
  await cork.getByRole('link', { name: 'Show interest' }).click()
  await expect(cork.getByText('This is a request of Cork')).toBeVisible()
  await expect(cork.getByRole('button', { name: 'Send it to Cork' })).toHaveCount(0)

  await cork.goto(desk)
  const answer = (name: string) => cork.locator('#interest li').filter({ hasText: name }).first()
  await answer('Suwon').getByText('Decline: Suwon').click()
  await answer('Suwon').getByLabel('The time does not fit').check()
  await answer('Suwon').getByRole('button', { name: 'Decline' }).click()
  await answer('Medellín').getByText('Work with Medellín').first().click()
  await answer('Medellín').getByLabel('A first word').fill('Welcome!')
  await answer('Medellín').getByRole('button', { name: 'Work with Medellín' }).click()
  await expect(cork).toHaveURL(/\/my-city\/messages\//)
  const thread = cork.url()
  await suwon.goto('/my-city/partnerships')
  await expect(suwon.locator('li').filter({ hasText: title })).toContainText(
    'The time does not fit',
  )
  expect((await suwon.goto(thread))?.status()).toBe(404)

  await medellin.goto(thread)
  await expect(medellin.getByText('Welcome!')).toBeVisible()
  await medellin.getByRole('textbox', { name: 'Your message' }).fill('Here is our plan.')
  await medellin.getByLabel('Send files along').setInputFiles({
    ...{ name: 'plan.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  })
  await medellin.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(medellin.getByText('Here is our plan.')).toBeVisible()
  await cork.goto(thread)
  const file = (await cork.getByRole('link', { name: 'plan.pdf' }).getAttribute('href')) ?? ''
  expect((await cork.request.get(file)).headers()['content-type']).toBe('application/pdf')
  expect((await suwon.request.get(file)).status()).toBe(404)

  for (const city of [cork, medellin]) {
    await city.goto('/my-city/partnerships')
    await city.locator('#partners li').filter({ hasText: title }).getByRole('link').first().click()
    await city.getByLabel('What it is, in your words').fill('We learn by the river.')
    await city.getByLabel('Everybody may read of it', { exact: false }).check()
    await city.getByRole('button', { name: 'Save' }).click()
  }
  for (const path of ['/cities/cork-ie', '/cities/medellin-co', '/partnerships/published'])
    await expect(async () => {
      await page.goto(path)
      await expect(page.getByRole('link', { name: title })).toBeVisible()
    }).toPass({ timeout: 10_000 })
  await page.goto('/network')
  await expect(page.getByText(/Published partnerships: /)).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Cork has found its partners.', { exact: false })).toBeVisible()
  await page.goto(`/partnerships?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0)
  for (const city of [cork, medellin, suwon]) await city.context().close()
})

type Peer = { name: string; href: string; score: number; points: number[] }

async function readPeers(page: Page): Promise<Peer[]> {
  return page.locator('ol > li').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('a')?.textContent ?? '',
      href: row.querySelector('a')?.getAttribute('href') ?? '',
      score: Number(/([\d.]+) of 100/.exec(row.textContent ?? '')?.[1]),
      points: [...row.querySelectorAll('li')].map((each) =>
        Number(/: ([\d.]+)/.exec(each.textContent ?? '')?.[1]),
      ),
    })),
  )
}
