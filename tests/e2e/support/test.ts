import { test as base, expect, type Page } from '@playwright/test'

export { expect, type Page }

type Watch = {
  /** Messages that the test brings about on purpose, such as the console's note of a 404. */
  allow: (pattern: RegExp) => void
}

/** Every test fails when a page logs an error, throws, or asks another host for anything. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const seen: string[] = []
      const allowed: RegExp[] = []
      watchPage(page, new URL(baseURL ?? '').host, seen)
      await use({ allow: (pattern) => allowed.push(pattern) })
      const wrong = seen.filter((message) => !allowed.some((pattern) => pattern.test(message)))
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

function watchPage(page: Page, host: string, seen: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error')
      seen.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) seen.push(`third party: ${url.href}`)
  })
}

/** The runtime comes with the reader's first move; then the page answers to script. */
export async function hydrate(page: Page) {
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
  await page.waitForFunction(
    () =>
      // A page to be read stays without it.
      document.querySelector('meta[name=lyceum-script][content=reading]') !== null ||
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )
}
