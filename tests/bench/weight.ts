import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { LOCALES, localePath } from '@/lib/i18n/locales'
import type { App } from './app'
import { beginReading, launchBrowser } from './browser'
import { MAIN_PAGES } from './main-pages'
import { atMost, type Bench, type Part } from './part'

/** Bytes, gzipped one by one, as the server sends them to who asks for gzip. */
type Weight = { html: number; inline: number; scripts: number; styles: number }
type Weighed = { path: string; map: boolean; loaded: Weight; used: Weight }

const limits = { map: 130, plain: 90 }

/** Bytes of JavaScript and CSS of each page in a browser, and every host that any page asks for anything. */
export async function weighPages({ app: openApp, show }: Bench): Promise<Part> {
  const app = await openApp()
  const total = MAIN_PAGES.length * (1 + LOCALES.length)
  let done = 0
  const browser = await launchBrowser()
  const hosts = new Map<string, number>()
  try {
    const weighed = []
    for (const { path, map } of MAIN_PAGES) {
      weighed.push(await weigh(browser, app, path, map, hosts))
      show({ done: ++done, total })
    }
    for (const locale of LOCALES) {
      for (const { path } of MAIN_PAGES) {
        await look(browser, app.url + localePath(locale, path), hosts)
        show({ done: ++done, total })
      }
    }
    return tell(weighed, hosts, new URL(app.url).host)
  } finally {
    await browser.close()
  }
}

async function weigh(
  browser: Browser,
  app: App,
  path: string,
  map: boolean,
  hosts: Map<string, number>,
): Promise<Weighed> {
  return onPage(browser, hosts, async (page) => {
    const answers = new Map<string, Response>()
    page.on('response', (response) => answers.set(response.url(), response))
    await page.goto(app.url + path)
    await page.waitForLoadState('networkidle')
    const loaded = await add([...answers.values()])
    await beginReading(page)
    if (map) await page.locator('.leaflet-container').waitFor()
    await page.waitForLoadState('networkidle')
    return { path, map, loaded, used: await add([...answers.values()]) }
  })
}

function look(browser: Browser, url: string, hosts: Map<string, number>) {
  return onPage(browser, hosts, async (page) => {
    await page.goto(url)
    await beginReading(page)
    await page.waitForLoadState('networkidle')
  })
}

/** A page of a browser that has never been here. */
async function onPage<T>(
  browser: Browser,
  hosts: Map<string, number>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http')) hosts.set(host, (hosts.get(host) ?? 0) + 1)
  })
  try {
    return await work(page)
  } finally {
    await context.close()
  }
}

async function add(answers: Response[]) {
  const weight: Weight = { html: 0, inline: 0, scripts: 0, styles: 0 }
  for (const answer of answers) {
    const type = answer.headers()['content-type'] ?? ''
    if (type.includes('javascript')) weight.scripts += gzipSync(await answer.body()).length
    else if (type.includes('css')) weight.styles += gzipSync(await answer.body()).length
    else if (answer.request().isNavigationRequest()) {
      const html = await answer.body()
      weight.html += gzipSync(html).length
      weight.inline += gzipSync(inlineScripts(html.toString())).length
    }
  }
  return weight
}

/** What runs in the document itself, the page's data for React included; data for search engines isn't run. */
function inlineScripts(html: string) {
  return [...html.matchAll(/<script(?![^>]*(?: src=| type="application))[^>]*>(.*?)<\/script>/gs)]
    .map(([, text]) => text)
    .join('\n')
}

function tell(weighed: Weighed[], hosts: Map<string, number>, own: string): Part {
  const foreign = [...hosts].filter(([host]) => host !== own)
  const asked = [...hosts.values()].reduce((sum, count) => sum + count, 0)
  const targets = weighed.flatMap(({ path, map, loaded, used }) => {
    const limit = map ? limits.map : limits.plain
    return [
      atMost(`${path}: JavaScript until load`, limit, kilobytes(loaded.scripts), 'kB'),
      atMost(
        `${path}: JavaScript after the first move${map ? ', map included' : ''}`,
        limit,
        kilobytes(used.scripts),
        'kB',
      ),
    ]
  })
  return {
    title: 'Weight of the pages, and whom they ask',
    targets: [...targets, atMost('Other hosts that pages ask', 0, foreign.length)],
    tables: [
      {
        caption: 'kB (1,000 bytes), each file gzipped.',
        head: [
          '',
          'JS until load',
          'JS after first move',
          'CSS until load',
          'CSS after',
          'HTML',
          'of it inline script',
        ],
        rows: weighed.map(({ path, loaded, used }) => [
          `\`${path}\``,
          ...[
            loaded.scripts,
            used.scripts,
            loaded.styles,
            used.styles,
            loaded.html,
            loaded.inline,
          ].map((bytes) => kilobytes(bytes).toFixed(1)),
        ]),
      },
    ],
    notes: [
      'Pages load no script file by themselves: Next’s runtime and ours come at the reader’s first move (pointer, key, touch, ' +
        'scroll). “Until load” is therefore what a visit costs that only reads; “after the first move” is what it costs in the end. ' +
        'Inline script is the page’s data for React and the few lines that wait for the first move; it is part of the HTML.',
      foreign.length === 0
        ? `${asked} requests by ${MAIN_PAGES.length} pages in ${LOCALES.length} languages, all of them to the site itself.`
        : `Other hosts: ${foreign.map(([host, count]) => `${host} (${count})`).join(', ')}.`,
    ],
  }
}

function kilobytes(bytes: number) {
  return bytes / 1000
}
