import type { Locator, Page } from '@playwright/test'

/** Goes from stop to stop until it is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator) {
  for (let stop = 0; stop < 120; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('It cannot be reached by keys')
}
