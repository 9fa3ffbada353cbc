import { COLOUR_RULES, violations } from './support/axe'
import { inLanguage } from './support/pages'
import { makePerson, signInAs } from './support/people'
import { PERSONAL_PAGES } from './support/personal-pages'
import { expect, type Page, test } from './support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

for (const { who, paths } of PERSONAL_PAGES) {
  const [held] = who
  const name = held
    ? `${held.role}${held.application ? ' of an application' : ''}`
    : 'person without a role'
  test(`axe finds nothing at the desks of a ${name}, wide, dark, and on a phone from right to left`, async ({
    page,
    context,
  }) => {
    // Several readings of each page.
    test.setTimeout(60_000 + paths.length * 20_000)
    await signInAs(context, await makePerson(`Test ${name}`, who))
    for (const path of paths) {
      await page.setViewportSize(DESK)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(path)
      expect(new URL(page.url()).pathname).toBe(path.split('?')[0])
      expect([path, await violations(page)]).toEqual([path, []])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect([path, await violations(page, COLOUR_RULES)]).toEqual([path, []])
      const mirrored = inLanguage('ar', path)
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(mirrored)
      expect([mirrored, await violations(page)]).toEqual([mirrored, []])
      await page.setViewportSize({ width: 320, height: 640 })
      expect([mirrored, await overflow(page)]).toEqual([mirrored, 0])
    }
  })
}

test('a visitor is sent to sign in and comes back, and finds no desk', async ({ page, watch }) => {
  watch.allow(/status of 404/)
  for (const { path } of PERSONAL_PAGES.flatMap(({ paths }) => paths.map((path) => ({ path })))) {
    await page.goto(path)
    const { pathname, searchParams } = new URL(page.url())
    // A page may add to its address what it takes for granted.
    const next = searchParams.get('next')?.split('?')[0]
    expect([path, pathname, next]).toEqual([path, '/sign-in', path.split('?')[0]])
  }
})

test('whoever has no role there does not even learn that a desk exists', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/status of 404/)
  await signInAs(context, await makePerson('Test person'))
  const desks = PERSONAL_PAGES.flatMap(({ paths }) => paths).filter((path) =>
    /^\/(?:secretariat|commission|reviews)/.test(path),
  )
  for (const path of desks) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 404])
  }
})

function overflow(page: Page) {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}
