import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/scripts/lib/browser.mjs'

/** The browser of the tests, with a debugging port where Lighthouse is to join it. */
export async function launchBrowser(debuggingPort?: number): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
    ],
  })
}

/** A reader's first move, and what follows from it: scripts arrive, the page answers to them. */
export async function beginReading(page: Page) {
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
  await page.waitForFunction(
    () =>
      // A page to be read stays without it.
      document.querySelector('meta[name=lyceum-script][content=reading]') !== null ||
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )
}
