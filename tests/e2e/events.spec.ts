import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import ICAL from 'ical.js'
import { extractText } from 'unpdf'
import { EVENTS } from './support/events'
import { linkTo } from './support/mail'
import { makePerson, query, signInAs } from './support/people'
import { expect, hydrate, type Page, test } from './support/test'

/** Somebody in a browser of their own and without scripts: forms have to do. */
async function somebody(browser: Browser, city?: string) {
  const person = await makePerson(
    `Test ${randomUUID()}`,
    city ? [{ role: 'coordinator', city }] : [],
  )
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, person)
  return { ...person, page: await context.newPage() }
}

test('an event: wrong hours are told, another city agrees, one seat goes from hand to hand', async ({
  browser,
  page,
  context,
}) => {
  const title = `Test event ${randomUUID()}`
  const cork = await makePerson('Test of Cork', [{ role: 'coordinator', city: 'cork-ie' }])
  await signInAs(context, cork)
  await page.goto('/my-city/events')
  await page.getByRole('link', { name: 'Begin an event' }).click()
  await page.getByLabel('What kind it is').selectOption('workshop')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What it is about').fill('We *learn*.')
  await page.getByLabel('How it takes place').selectOption('online')
  await page.getByLabel('Link to join').fill('http://example.org/room')
  await page.getByLabel('Seats').fill('1')
  await page.getByLabel('People without a member city can register, too').check()
  const [start, end] = [page.getByLabel('Begins'), page.getByLabel('Ends')]
  const save = page.getByRole('button', { name: 'Save the draft' })
  const link = page.getByLabel('Link to join')
  await start.fill('2099-03-29T01:30')
  await end.fill('2099-03-29T03:30')
  await save.click()
  await expect(link).toHaveAccessibleDescription(/has to begin with https/)
  await link.fill('https://example.org/room')
  await save.click()
  await expect(start).toHaveAccessibleDescription(/that time does not exist/)
  await expect(page.getByLabel('Title')).toHaveValue(title)
  await expect(page.getByLabel('How it takes place')).toHaveValue('online')
  await start.fill('2099-10-25T01:30')
  await end.fill('2099-10-25T03:30')
  await expect(page.getByLabel('Which of the two times')).toHaveCount(0)
  await save.click()
  await page.getByLabel('Which of the two times').selectOption('later')
  await save.click()
  await expect(page).toHaveURL(/\/my-city\/events\/[0-9a-f-]{36}$/)
  const desk = page.url()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Workshop · Public')).toBeVisible()
  await page.locator('#hosts').getByLabel('City').selectOption('limerick-ie')
  await page.getByRole('button', { name: 'Ask the city' }).click()
  await expect(page.locator('#hosts')).toContainText('has not answered yet')

  const limerick = await somebody(browser, 'limerick-ie')
  await limerick.page.goto('/my-city/events')
  const asked = limerick.page.locator('#asked li').filter({ hasText: title })
  await asked.getByRole('button', { name: 'Organise it, too' }).click()
  await expect(limerick.page.locator('#asked li').filter({ hasText: title })).toContainText(
    'No longer organise it',
  )
  for (const path of ['', '/people', '/after'])
    expect((await limerick.page.request.get(desk + path)).status()).toBe(404)
  const id = desk.split('/').pop()
  expect((await limerick.page.request.get(`/api/registrations/${id}`)).status()).toBe(404)

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await untilShown(visitor, '/events', title)
  await visitor.getByRole('link', { name: title, exact: true }).click()
  const address = visitor.url()
  // Half past one in Dublin, the second time that night.
  await expect(visitor.locator('time').nth(1)).toHaveAttribute('datetime', /T01:30/)
  await expect(visitor.getByRole('link', { name: 'Limerick' })).toBeVisible()
  const [first, second] = [await somebody(browser), await somebody(browser)]
  for (const person of [first, second]) {
    await person.page.goto(address)
    await person.page.getByRole('link', { name: 'Register' }).click()
    await person.page.getByRole('button', { name: 'Register' }).click()
  }
  await expect(first.page.getByText('You have a seat').first()).toBeVisible()
  await expect(second.page.getByText('You are next in line.')).toBeVisible()
  const main = first.page.getByRole('main')
  await expect(main.getByRole('link', { name: 'Join' })).toHaveCount(0)
  await first.page.getByText('Give the seat back').first().click()
  await first.page.getByRole('button', { name: 'Give the seat back' }).click()
  await expect(first.page.getByRole('button', { name: 'Register' })).toBeVisible()
  await second.page.goto(await linkTo(second.email, '/my-events/'))
  await second.page.getByRole('button', { name: 'Take the seat' }).click()
  await expect(second.page.getByText('You have a seat').first()).toBeVisible()

  await page.goto(`${desk}/people`)
  await expect(page.getByRole('row').filter({ hasText: second.name })).toContainText('has a seat')
  await expect(page.getByText(first.name)).toHaveCount(0)
  const table = page.getByRole('link', { name: 'Take the list along (CSV)' })
  const [download] = await Promise.all([page.waitForEvent('download'), table.click()])
  expect(download.suggestedFilename()).toMatch(/^registrations-.+\.csv$/)
  await page.getByLabel('Subject').fill('Bring a pen')
  await page.getByLabel('Message').fill('We will write.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Sent.', { exact: true })).toBeVisible()

  await page.goto(desk)
  await page.getByText('Call it off').first().click()
  await page.getByLabel('Why', { exact: true }).fill('The river is too high.')
  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('Workshop · Cancelled')).toBeVisible()
  await expect(async () => {
    await visitor.goto(address)
    await expect(visitor.getByText('The river is too high.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  const calendar = await visitor.request.get(`${address}.ics`)
  const [event] = eventsIn(await calendar.text())
  expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED')
  for (const each of [limerick, first, second]) await each.page.context().close()
  await visitor.context().close()
})

for (const [zone, time] of [
  ['Asia/Seoul', '9:30–11:00 PM'],
  ['Africa/Cairo', '3:30–5:00 PM'],
] as const)
  test(`half past nine in São Paulo is ${time} in ${zone}, with scripts and without`, async ({
    browser,
  }) => {
    const path = `/events/${EVENTS.coming}`
    const reader = await (await browser.newContext({ timezoneId: zone })).newPage()
    await reader.goto(path)
    await hydrate(reader)
    const yours = reader.locator('dl > div').filter({ hasText: 'Where you are' })
    await expect(yours).toContainText(zone)
    await expect(yours).toContainText(shown(time))
    const own = reader.locator('dl > div').filter({ hasText: 'Where it takes place' })
    await expect(own).toContainText(shown('9:30–11:00 AM'))

    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await without.goto(path)
    await without.getByLabel('See it in another zone').selectOption(zone)
    await without.getByRole('button', { name: 'Show' }).click()
    const chosen = without.locator('dl > div').filter({ hasText: 'In the zone you chose' })
    await expect(chosen).toContainText(shown(time))
    for (const page of [reader, without]) await page.context().close()
  })

test('events are a list, a month for the keyboard, and a map; each view is a calendar', async ({
  page,
}) => {
  await page.goto('/events?when=all&country=TN')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('Cancelled')
  await page.goto('/events?layout=month&month=2099-05')
  const entry = page.getByRole('cell').getByRole('link', { name: /half past nine/ })
  await page.getByRole('link', { name: 'The month after' }).focus()
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Tab')
    if (await entry.evaluate((link) => link === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/events/${EVENTS.coming}$`))
  await page.goto('/events?layout=map&kind=course&when=past')
  await expect(page.getByText('Where they are: one place.')).toBeVisible()

  const uids = async (view: string) => {
    const answer = await page.request.get(`/events.ics${view}`)
    expect(answer.headers()['content-type']).toContain('text/calendar')
    return eventsIn(await answer.text()).map((event) => String(event.getFirstPropertyValue('uid')))
  }
  const [arab, all] = [await uids('?region=arab-states&when=all'), await uids('?when=all')]
  const [called] = await query<{ uid: string }>(`select uid from "Event" where slug = $1`, [
    EVENTS.cancelled,
  ])
  expect(arab.some((uid) => uid.startsWith(called?.uid ?? 'none'))).toBe(true)
  expect(all.length).toBeGreaterThan(arab.length)
  const text = await (await page.request.get('/events.ics?when=all')).text()
  expect(text).not.toContain('meet.example.org')
})

test('who was there gets a certificate that verifies; an altered one does not', async ({
  browser,
  page,
  context,
}) => {
  const guest = await somebody(browser)
  const registration = randomUUID()
  await query(
    `insert into "Registration" (id, "eventId", "userId", state, place) values ($1, $2, $3, 'confirmed', 99)`,
    [registration, EVENTS.pastId, guest.id],
  )
  await signInAs(
    context,
    await makePerson('Test of Limerick', [{ role: 'coordinator', city: 'limerick-ie' }]),
  )
  await page.goto(`/my-city/events/${EVENTS.pastId}/after`)
  await page.getByLabel(guest.name).check()
  await page.getByRole('button', { name: 'Save attendance' }).click()
  await expect(page.getByText('Attendance is marked.')).toBeVisible()

  await guest.page.goto('/my-events')
  const certificate = guest.page.getByRole('link', { name: 'Certificate (PDF)' })
  const path = (await certificate.getAttribute('href')) ?? ''
  expect((await page.request.get(path)).status()).toBe(404)
  const pdf = await (await guest.page.request.get(path)).body()
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(text).toContain('Test: what stays')
  const [, code = ''] = /certificates\/(\S+)/.exec(text.replace(/\n/g, '')) ?? []
  await guest.page.goto(`/certificates/${code}`)
  await expect(guest.page.getByText('This certificate is true.')).toBeVisible()
  await expect(guest.page.getByText(guest.name)).toBeVisible()
  const altered = code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'a')
  await guest.page.goto(`/certificates/${altered}`)
  await expect(guest.page.getByText('This certificate does not verify.')).toBeVisible()
  await guest.page.context().close()
})

function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
}

/** A span of hours, whatever spaces a browser writes it with. */
function shown(time: string) {
  return new RegExp(time.replace('–', '\\s?–\\s?').replace(' ', '\\s'))
}

/** Public pages are kept for a moment. */
async function untilShown(page: Page, path: string, title: string) {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}
