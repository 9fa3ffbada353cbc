import lighthouse from 'lighthouse'
import { freePort } from '@/scripts/lib/ports.mjs'
import { launchBrowser } from './browser'
import { LIGHTHOUSE_PAGES } from './main-pages'
import { atLeast, type Bench, type Part } from './part'
import { median } from './statistics'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
const figures = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'speed-index': 'SI',
} as const
type Figure = keyof typeof figures

type Run = { scores: Record<Category, number>; figures: Record<Figure, number>; faults: string[] }

const runs = 3

/** Lighthouse as it comes: a slow phone on a slow network, simulated. The map's script is loaded at once by a `#` in the address. */
export async function runLighthouse({ app, show }: Bench): Promise<Part> {
  const { url } = await app()
  const addresses = [
    ...LIGHTHOUSE_PAGES.map(({ path }) => ({ path, map: false })),
    { path: '/cities#map', map: true },
  ]
  const total = runs * addresses.length
  const results = []
  for (const { path, map } of addresses) {
    const all: Run[] = []
    for (let run = 0; run < runs; run++) {
      // A busy machine may keep the browser from painting in time; twice in a row is a fault.
      all.push(await runOnce(url + path).catch(() => runOnce(url + path)))
      show({ done: runs * results.length + all.length, total })
    }
    const faults = [...new Set(all.flatMap((run) => run.faults))]
    results.push({ path, map, middle: middle(all), faults })
  }
  return {
    title: 'Lighthouse, mobile',
    targets: results.flatMap(({ path, map, middle: { scores } }) =>
      categories.map((category) =>
        atLeast(
          `${path}: ${category}`,
          map && category === 'performance' ? 95 : 100,
          scores[category],
        ),
      ),
    ),
    tables: [
      {
        caption: `Medians of ${runs} runs; scores, then ms (CLS without a unit).`,
        head: ['', ...categories, ...Object.values(figures)],
        rows: results.map(({ path, middle: { scores, figures: times } }) => [
          `\`${path}\``,
          ...categories.map((category) => scores[category]),
          ...Object.entries(times).map(([name, value]) =>
            name === 'cumulative-layout-shift' ? value.toFixed(3) : Math.round(value),
          ),
        ]),
      },
    ],
    notes: [
      '`/cities#map` is the directory with its scripts and its map loaded at once, as after a reader’s first move; `/cities` is ' +
        'what a visitor gets who has not moved yet.',
      ...results
        .filter(({ faults }) => faults.length > 0)
        .map(({ path, faults }) => `\`${path}\` loses points for: ${faults.join('; ')}.`),
    ],
  }
}

async function runOnce(url: string): Promise<Run> {
  const port = await freePort('127.0.0.1', 0)
  const browser = await launchBrowser(port)
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
    })
    if (!result || result.lhr.runtimeError) {
      throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? 'no result'} at ${url}`)
    }
    const { audits, categories: found } = result.lhr
    return {
      scores: record(categories, (name) => Math.round(100 * (found[name]?.score ?? 0))),
      figures: record(
        Object.keys(figures) as Figure[],
        (name) => audits[name]?.numericValue ?? Number.NaN,
      ),
      faults: categories.flatMap((name) =>
        (found[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => `${audits[id]?.title} (${name})`),
      ),
    }
  } finally {
    await browser.close()
  }
}

function middle(all: Run[]) {
  return {
    scores: record(categories, (name) => median(all.map(({ scores }) => scores[name]))),
    figures: record(Object.keys(figures) as Figure[], (name) =>
      median(all.map((run) => run.figures[name])),
    ),
  }
}

function record<Key extends string>(keys: readonly Key[], value: (key: Key) => number) {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>
}
