/**
 * Measures, after scripts/bench.mjs has made everything ready, and writes bench/RESULTS.md. Arguments name the parts to
 * measure; of the others the last results stay.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endAll, StepError } from '@/scripts/lib/child.mjs'
import { root } from '@/scripts/lib/paths.mjs'
import { build } from '@/scripts/lib/prepare.mjs'
import { line, step } from '@/scripts/lib/reporter.mjs'
import { stopWith } from '@/scripts/lib/stop.mjs'
import { migrateTemplate } from '@/scripts/lib/test-databases.mjs'
import { openThrowAwayCluster } from '@/scripts/postgres/throw-away.mjs'
import { type App, openApp } from './app'
import { measureEvents } from './events'
import { runLighthouse } from './lighthouse'
import { describeCommit, describeMachine } from './machine'
import { measureMap } from './map'
import { measureMatching } from './matching'
import type { Bench, Part } from './part'
import { measurePractices } from './practices/practices'
import { isMet, writeReport } from './report'
import { measureSearch } from './search/search'
import { measureServing } from './serving/serving'
import { keep, lastResult } from './store'
import { weighPages } from './weight'

/** In this order, which is also that of the report. */
const parts: Record<string, (bench: Bench) => Promise<Part>> = {
  serving: measureServing,
  search: ({ serverUrl }) => measureSearch(serverUrl),
  practices: measurePractices,
  matching: measureMatching,
  events: measureEvents,
  map: measureMap,
  weight: weighPages,
  lighthouse: runLighthouse,
}

let opening: ReturnType<typeof openThrowAwayCluster> | undefined
let sharedApp: Promise<App> | undefined
const fail = stopWith(cleanUp)

try {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !parts[name])
  if (unknown.length > 0) {
    throw new StepError(
      `No part is called ${unknown.join(', ')}.`,
      `There are ${Object.keys(parts).join(', ')}.`,
    )
  }
  // An installation's own settings would change what is measured, and its data must not be touched.
  for (const name of ['MEILI_URL', 'MEILI_API_KEY', 'SITE_URL', 'MAP_TILE_URL', 'PAGE_CACHE_MB']) {
    process.env[name] = ''
  }
  const serverUrl = await openDatabase()
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await run(name, measure, serverUrl)
  }
  report()
  await cleanUp()
  process.exit()
} catch (error) {
  await fail(error)
}

async function openDatabase() {
  return step('database', async () => {
    opening = openThrowAwayCluster()
    const cluster = await opening
    await migrateTemplate(cluster)
    return cluster.url('postgres')
  })
}

async function run(name: string, measure: (bench: Bench) => Promise<Part>, serverUrl: string) {
  if (!['search', 'practices', 'matching', 'events'].includes(name)) await build()
  await step(name, async (show) => {
    const began = performance.now()
    const [commit, machine, at] = [describeCommit(), describeMachine(), new Date().toISOString()]
    const part = await measure({ serverUrl, app: () => openSharedApp(serverUrl), show })
    keep(name, { ...part, at, commit, machine, seconds: (performance.now() - began) / 1000 })
  })
}

function openSharedApp(serverUrl: string) {
  sharedApp ??= openApp(serverUrl, 'bench')
  return sharedApp
}

function report() {
  const results = Object.keys(parts).flatMap((name) => lastResult(name) ?? [])
  mkdirSync(join(root, 'bench'), { recursive: true })
  writeFileSync(join(root, 'bench', 'RESULTS.md'), writeReport(results))
  const targets = results.flatMap((result) => result.targets)
  line(`bench/RESULTS.md: ${targets.filter(isMet).length} of ${targets.length} targets met`)
}

async function cleanUp() {
  await endAll()
  const cluster = await opening?.catch(() => undefined)
  await cluster?.close()
}
