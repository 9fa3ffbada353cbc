import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CHANGED_CHANNEL } from '@/lib/core/changed-channel'
import { atLeast, type Bench, type Part } from '../part'
import { median } from '../statistics'
import { type Measured, measuredAddresses } from './addresses'
import { readAnswer, startBareServer } from './bare'
import { askOnce, askRepeatedly } from './load.mjs'

const rounds = 3
/** Of each of the two servers, in each round. */
const seconds = 2
/** Addresses that are asked for once each, with nothing in the cache. */
const cold = 100
/** More than that, for connections that prepare a request without sending it. */
const spare = 40

/** Requests per second against a bare node:http server that sends the same bytes, the two in turn. */
export async function measureServing({ app: openApp, show }: Bench): Promise<Part> {
  const app = await openApp()
  const bare = await startBareServer()
  const database = new pg.Client(app.databaseUrl)
  // Who stops the bench half-way closes the database first; that is no fault to report.
  database.on('error', () => {})
  await database.connect()
  try {
    const measured = measuredAddresses(await listCities(app.url))
    const total = 2 * measured.length
    const plain: Compared[] = []
    const gzip: Compared[] = []
    for (const each of measured) {
      plain.push(await compare(each, {}))
      gzip.push(await compare(each, { 'accept-encoding': 'gzip' }))
      show({ done: plain.length + gzip.length, total })
    }
    return tell(measured, plain, gzip)
  } finally {
    await database.end()
    bare.close()
  }

  async function compare({ path, strange }: Measured, headers: Record<string, string>) {
    const url = app.url + path
    await askRepeatedly(url, { seconds: 1, headers })
    const answer = await readAnswer(url, headers)
    await bare.answerWith(answer)
    await askRepeatedly(bare.url, { seconds: 1, headers })
    const runs = []
    for (let round = 0; round < rounds; round++) {
      runs.push({
        bare: await askRepeatedly(bare.url, { seconds, headers }),
        app: await askRepeatedly(url, { seconds, headers }),
      })
    }
    const first = []
    for (let round = 0; round < rounds; round++) {
      await forgetPages()
      first.push(await askOnce(app.url, strange(cold + spare), { amount: cold, headers }))
    }
    return {
      bytes: answer.body.length,
      bare: middle(runs.map((run) => run.bare)),
      warm: middle(runs.map((run) => run.app)),
      cold: middle(first),
    }
  }

  /** As a change of the content does. */
  async function forgetPages() {
    await database.query(`notify ${CHANGED_CHANNEL}`)
    await sleep(300)
  }
}

type Load = { perSecond: number; p99: number }
type Compared = { bytes: number; bare: Load; warm: Load; cold: Load }

function middle(loads: Load[]): Load {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    p99: median(loads.map(({ p99 }) => p99)),
  }
}

async function listCities(base: string): Promise<{ slug: string; name: string }[]> {
  const response = await fetch(`${base}/api/v1/cities?limit=${cold + spare}`)
  const { data } = (await response.json()) as { data: { slug: string; name: string }[] }
  if (data.length < cold + spare) throw new Error(`Only ${data.length} cities to ask for`)
  return data
}

function tell(measured: Measured[], plain: Compared[], gzip: Compared[]): Part {
  const targets = measured.flatMap(({ path, floor = 0 }, at) => [
    atLeast(`${path}: share of bare node:http`, floor, share(plain[at])),
    atLeast(`${path}: the same, gzip asked for`, floor, share(gzip[at])),
  ])
  return {
    title: 'Serving',
    targets,
    tables: [
      { caption: 'As it is.', head, rows: measured.map(({ path }, at) => row(path, plain[at])) },
      {
        caption: 'Gzip asked for.',
        head,
        rows: measured.map(({ path }, at) => row(path, gzip[at])),
      },
    ],
    notes: [
      `32 connections, ${rounds} × ${seconds} s of each server in turn, medians; p99 in ms. Server, bare server and the ` +
        'client that asks share the cores, so the client keeps the bare server from its best: the shares flatter, the order stands.',
      `“Kept” is an address that is in the page cache, as for all but its first visitor after a change. “Not kept” is what ` +
        `those first visitors get: ${cold} different addresses (profiles, views of the directory, search strings as typed; the ` +
        'home page with a meaningless query), each asked for once after the cache was emptied. The targets are about what is kept.',
    ],
  }
}

const head = [
  '',
  'bytes',
  'bare /s',
  'kept /s',
  'share',
  'bare p99',
  'kept p99',
  'not kept /s',
  'share',
  'p99',
]

function row(path: string, compared: Compared | undefined) {
  if (!compared) return [path]
  const { bytes, bare, warm, cold } = compared
  return [
    `\`${path}\``,
    bytes,
    Math.round(bare.perSecond),
    Math.round(warm.perSecond),
    (warm.perSecond / bare.perSecond).toFixed(2),
    bare.p99.toFixed(1),
    warm.p99.toFixed(1),
    Math.round(cold.perSecond),
    (cold.perSecond / bare.perSecond).toFixed(4),
    cold.p99.toFixed(0),
  ]
}

function share(compared: Compared | undefined) {
  return compared ? compared.warm.perSecond / compared.bare.perSecond : Number.NaN
}
