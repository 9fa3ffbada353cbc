import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { makePerson, query, signInAs } from './support/people'
import { expect, type Page, test } from './support/test'

const coordinatorOf = (city: string) =>
  makePerson(`Test of ${city} ${randomUUID()}`, [{ role: 'coordinator', city }])

/** Another city's coordinator, in a browser of their own and without scripts: forms have to do. */
async function atDesk(browser: Browser, city: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, await coordinatorOf(city))
  return context.newPage()
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('peers come with reasons that add up; other weights, another order; and they are introduced', async ({
  page,
  context,
}) => {
  await signInAs(context, await coordinatorOf('cork-ie'))
  await page.goto('/my-city/peers')
  const usual = await readPeers(page)
  await page.getByLabel('Complementarity').fill('10')
  await page.getByRole('button', { name: 'Show peers' }).click()
  await expect(page).toHaveURL(/complementarity=10/)
  const weighed = await readPeers(page)
  expect(weighed.map(({ slug }) => slug)).not.toEqual(usual.map(({ slug }) => slug))
  for (const { slug, score, points } of [...usual, ...weighed]) {
    const sum = points.reduce((all, each) => all + each, 0)
    expect([slug, points.length > 0, sum.toFixed(1)]).toEqual([slug, true, score.toFixed(1)])
  }
  const firstFive = weighed.slice(0, 5).map(({ slug }) => slug)
  const [abroad] = await query<{ slug: string; name: string }>(
    `select c.slug, c.name from "City" c join "Country" k on k.code = c."countryCode"
     where c.slug = any($1) and k.region <> 'europe-north-america'`,
    [firstFive],
  )
  if (!abroad) throw new Error(`All in one region: ${firstFive}`)

  // Somebody has to be there to be written to.
  await coordinatorOf(abroad.slug)
  await page.getByRole('link', { name: `Introduce us to ${abroad.name}`, exact: true }).click()
  const message = page.getByRole('textbox', { name: 'Your message' })
  await expect(message).toHaveValue(/We were suggested to each other, .+\n- /s)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page).toHaveURL(/\/my-city\/messages\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('listitem').getByText('We were suggested')).toBeVisible()
})

test('a request finds a partner: one yes, one no, a thread both ways, and what both publish', async ({
  browser,
  page,
  context,
}) => {
  const [medellin, suwon] = await Promise.all([
    atDesk(browser, 'medellin-co'),
    atDesk(browser, 'suwon-kr'),
  ])
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const title = `Test request ${randomUUID()}`
  const titled = (of: Page) => of.getByRole('link', { name: title, exact: true })

  await signInAs(context, await coordinatorOf('cork-ie'))
  await page.goto('/my-city/requests/new')
  await page.getByLabel('What you look for').selectOption('joint-project')
  await page.getByLabel('In one line').fill(title)
  await page.getByLabel('What it is about').fill('Who *joins* us?')
  const deadline = page.getByLabel('Last day to show interest')
  await deadline.fill('2020-01-31')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(deadline).toHaveAccessibleDescription(/That day is over\./)
  await expect(page.getByLabel('What you look for')).toHaveValue('joint-project')
  await expect(page.getByLabel('In one line')).toHaveValue(title)
  await expect(page.getByLabel('What it is about')).toHaveValue('Who *joins* us?')
  await deadline.fill(inDays(30))
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page).toHaveURL(/\/my-city\/requests\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Joint project · Open')).toBeVisible()

  await untilShown(visitor, '/partnerships', titled)
  await titled(visitor).click()
  await expect(visitor.locator('em', { hasText: 'joins' })).toBeVisible()
  const address = visitor.url()
  for (const city of [medellin, suwon]) {
    await city.goto(address)
    await city.getByRole('link', { name: 'Show interest' }).click()
    await city.getByLabel('Why you are the partner').fill('We have a river, too.')
    await city.getByRole('button', { name: 'Send it to Cork' }).click()
    await expect(city.getByText('Waits for an answer')).toBeVisible()
  }
  const found = `/partnerships?q=${encodeURIComponent(title)}`
  await untilShown(visitor, found, titled)
  // One's own request has no form.
  await page.goto(address)
  await page.getByRole('link', { name: 'Show interest' }).click()
  await expect(page.getByText('This is a request of Cork')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send it to Cork' })).toHaveCount(0)

  await page.getByRole('link', { name: 'To the city desk' }).click()
  const interest = (name: string) => page.locator('#interest li').filter({ hasText: name }).first()
  await interest('Suwon').getByText('Decline: Suwon').click()
  await interest('Suwon').getByLabel('The time does not fit').check()
  await interest('Suwon').getByRole('button', { name: 'Decline' }).click()
  await expect(interest('Suwon')).toContainText('Declined')
  await interest('Medellín').getByText('Work with Medellín').first().click()
  await interest('Medellín').getByLabel('A first word').fill('Welcome!')
  await interest('Medellín').getByRole('button', { name: 'Work with Medellín' }).click()
  await expect(page).toHaveURL(/\/my-city\/messages\/[0-9a-f-]{36}$/)
  const thread = page.url()
  await suwon.goto('/my-city/partnerships')
  const heard = suwon.locator('#answers li').filter({ hasText: title })
  await expect(heard).toContainText('Reason: The time does not fit')

  await medellin.goto(thread)
  await expect(medellin.getByText('Welcome!')).toBeVisible()
  await medellin.getByRole('textbox', { name: 'Your message' }).fill('Here is our plan.')
  const plan = Buffer.from('%PDF-1.7\n%%EOF')
  await medellin
    .getByLabel('Send files along')
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: plan })
  await medellin.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(medellin.getByText('Here is our plan.')).toBeVisible()
  await page.reload()
  const link = page.getByRole('link', { name: 'plan.pdf' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('plan.pdf')
  await page.getByRole('textbox', { name: 'Your message' }).fill('We read it at once.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('listitem').getByText('We read it at once.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('')
  const file = (await link.getAttribute('href')) ?? ''
  expect(await (await medellin.request.get(file)).body()).toEqual(plan)
  expect((await suwon.request.get(thread)).status()).toBe(404)
  expect((await suwon.request.get(file)).status()).toBe(404)

  for (const city of [page, medellin]) {
    await city.goto('/my-city/partnerships')
    await city.locator('#partners li').filter({ hasText: title }).getByRole('link').first().click()
    const name = city === page ? 'Cork' : 'Medellín'
    await city.getByLabel('What it is, in your words').fill(`**${name}** learns by the river.`)
    await city.getByLabel('Everybody may read of it', { exact: false }).check()
    await city.getByRole('button', { name: 'Save' }).click()
    await expect(city.getByText('Saved.')).toBeVisible()
  }
  for (const path of ['/cities/cork-ie', '/cities/medellin-co', '/partnerships/published'])
    await untilShown(visitor, path, titled)
  await titled(visitor).click()
  for (const name of ['Cork', 'Medellín'])
    await expect(visitor.getByText(`${name} learns by the river.`)).toBeVisible()
  await untilShown(visitor, '/network', (of) =>
    of.locator('#balance figure').getByText('Medellín', { exact: true }),
  )
  await visitor.goto(address)
  await expect(visitor.getByText('Cork has found its partners.')).toBeVisible()
  for (const path of ['/partnerships', found]) {
    await visitor.goto(path)
    await expect(titled(visitor)).toHaveCount(0)
  }
  for (const each of [medellin, suwon, visitor]) await each.context().close()
})

/** Public pages are kept for a moment, and search learns of a change a moment later. */
async function untilShown(
  page: Page,
  path: string,
  what: (page: Page) => ReturnType<Page['getByText']>,
) {
  await expect(async () => {
    await page.goto(path)
    await expect(what(page)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

type Peer = { slug: string; score: number; points: number[] }

async function readPeers(page: Page): Promise<Peer[]> {
  return page.locator('ol > li').evaluateAll((rows) =>
    rows.map((row) => ({
      slug: row.querySelector('a')?.pathname.split('/').pop() ?? '',
      score: Number(/([\d.]+) of 100/.exec(row.textContent ?? '')?.[1]),
      points: [...row.querySelectorAll('li')].map((each) =>
        Number(/: ([\d.]+)/.exec(each.textContent ?? '')?.[1]),
      ),
    })),
  )
}
