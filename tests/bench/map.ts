import type { Browser, Page } from '@playwright/test'
import { openApp } from './app'
import { beginReading, launchBrowser } from './browser'
import { atMost, type Bench, type Part } from './part'
import { median, percentile } from './statistics'

/** What the network has, what the page clusters itself, and what the server does for it. */
const SIZES = [425, 5_000, 50_000]
/** Zoomed in so often from the whole world: continents with all their clusters and names. */
const DEPTHS = [0, 3]
/** Milliseconds; a screen shows sixty frames in a second. */
const LIMIT = 20

type Pan = { cities: number; depth: number; readyAfter: number; discs: number; frames: number[] }

/** Frame times while the directory's map is dragged about, in a browser without a graphics card. */
export async function measureMap({ serverUrl, show }: Bench): Promise<Part> {
  const pans: Pan[] = []
  const browser = await launchBrowser()
  try {
    for (const cities of SIZES) {
      const app = await openApp(serverUrl, `bench_map_${cities}`, cities)
      try {
        pans.push(...(await panMap(browser, app.url, cities)))
        show({ done: pans.length, total: SIZES.length * DEPTHS.length })
      } finally {
        await app.close()
      }
    }
  } finally {
    await browser.close()
  }
  return tell(pans)
}

/** Opens the map of a running server and drags it at each depth. */
async function panMap(browser: Browser, url: string, cities: number): Promise<Pan[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  try {
    await page.goto(`${url}/cities`, { timeout: 60_000 })
    const start = performance.now()
    await beginReading(page)
    await page.locator('[data-ready="true"]').waitFor({ state: 'attached' })
    const readyAfter = performance.now() - start
    const pans: Pan[] = []
    for (const [i, depth] of DEPTHS.entries()) {
      await zoomIn(page, depth - (DEPTHS[i - 1] ?? 0))
      // From the server they may come after the map: an empty one would be quick.
      await page.locator('[data-place]').first().waitFor()
      const discs = await page.locator('[data-place]').count()
      pans.push({ cities, depth, readyAfter, discs, frames: await drag(page) })
    }
    return pans
  } finally {
    await page.close()
  }
}

async function zoomIn(page: Page, times: number) {
  for (let i = 0; i < times; i++) {
    await page.getByRole('button', { name: 'Zoom in' }).click()
    // The move takes a quarter of a second; what comes from the server a little more.
    await page.waitForTimeout(800)
  }
}

/** Milliseconds between frames, while the mouse drags the map to and fro ten times. */
async function drag(page: Page) {
  const map = await page.locator('.leaflet-container').boundingBox()
  if (!map) throw new Error('The map has no size')
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2]
  await page.evaluate(startCounting)
  for (const [dx, dy] of WAYS) {
    await page.mouse.move(x - dx / 2, y - dy / 2)
    await page.mouse.down()
    await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 30 })
    await page.mouse.up()
  }
  return page.evaluate(() => (window as typeof window & { frameTimes: number[] }).frameTimes)
}

/** Out and back again, in pixels, so that the next depth begins where this one did. */
const WAYS: [number, number][] = [
  [400, 0],
  [-400, 0],
  [0, 300],
  [0, -300],
  [350, 250],
  [-350, -250],
  [400, -100],
  [-400, 100],
  [-300, 300],
  [300, -300],
]

/** As text: what runs this file marks named functions with a helper that the page doesn't have. */
const startCounting = `
  window.frameTimes = []
  let last = performance.now()
  requestAnimationFrame(function next(now) {
    window.frameTimes.push(now - last)
    last = now
    requestAnimationFrame(next)
  })`

function tell(pans: Pan[]): Part {
  return {
    title: 'Panning the map',
    targets: SIZES.map((cities) =>
      atMost(
        `median frame with ${cities} cities`,
        LIMIT,
        median(pans.filter((pan) => pan.cities === cities).flatMap(({ frames }) => frames)),
        'ms',
      ),
    ),
    tables: [
      {
        caption: 'Milliseconds between frames while the map of /cities is dragged.',
        head: ['cities', 'zoomed in', 'discs', 'ready after', 'frames', 'median', 'p95'],
        rows: pans.map(({ cities, depth, discs, readyAfter, frames }) => [
          cities,
          `${depth} times`,
          discs,
          `${Math.round(readyAfter)} ms`,
          frames.length,
          median(frames).toFixed(1),
          percentile(frames, 95).toFixed(1),
        ]),
      },
    ],
    notes: [
      'Ready is counted from the reader’s first move, with nothing kept by the browser. ' +
        'The browser has no graphics card: it draws on the same processor that runs the page and the server.',
    ],
  }
}
