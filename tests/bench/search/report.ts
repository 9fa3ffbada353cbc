import { atLeast, atMost, type Part, type Table } from '../part'
import { percentile } from '../statistics'
import { type KnownItem, QUERY_KINDS } from './query-set'

/** Each query so often; its median counts, so that a pause of the machine is not taken for its own. */
export const ROUNDS = 5

/** A query with how long it took and where the wanted city stood, from 0; -1 where it did not. */
export type Asked = KnownItem & { ms: number; place: number }

/** What was found with one size of the index; `seconds` is how long it took to build. */
export type Result = { size: number; seconds: number; asked: Asked[]; browsed: Table['rows'] }

export function toPart(results: Result[]): Part {
  const at = (size: number) => results.find((result) => result.size === size)?.asked ?? []
  return {
    title: 'Search, embedded engine',
    targets: [
      atMost('search p95 at 10,000 documents', 15, p95(at(10_000)), 'ms'),
      atMost('search p95 at 100,000 documents', 30, p95(at(100_000)), 'ms'),
      atLeast('search success at 1 at 10,000 documents', 98, success(at(10_000), 1), '%'),
    ],
    tables: [
      overview(results),
      byKind(results),
      ...results.map(({ size, browsed }) => ({
        caption: `Browsing ${size.toLocaleString('en')} documents`,
        head: ['typed', 'found', 'median'],
        rows: browsed,
      })),
    ],
    notes: [
      `${at(10_000).length} known-item queries, made from the real cities; the rest of each index are real places ` +
        '(GeoNames) that are not themselves what was typed. Facets on, filtered to cities, 20 hits. ' +
        `Times are what the caller waits for; of each query the median of ${ROUNDS}.`,
      ...missed(at(10_000)),
    ],
  }
}

function overview(results: Result[]): Table {
  return {
    caption: 'All kinds of queries',
    head: ['documents', 'p50', 'p95', 'success at 1', 'at 5', 'built in'],
    rows: results.map(({ size, asked, seconds }) => [
      size.toLocaleString('en'),
      inMs(percentile(msOf(asked), 50)),
      inMs(p95(asked)),
      inPercent(success(asked, 1)),
      inPercent(success(asked, 5)),
      `${seconds.toFixed(1)} s`,
    ]),
  }
}

function byKind(results: Result[]): Table {
  return {
    caption: 'Success at 1 / at 5, and p95, by kind of query',
    head: ['', 'queries', ...results.map(({ size }) => size.toLocaleString('en'))],
    rows: QUERY_KINDS.map((kind) => {
      const of = results.map(({ asked }) => asked.filter((one) => one.kind === kind))
      return [
        kind,
        of[0]?.length ?? 0,
        ...of.map(
          (asked) =>
            `${inPercent(success(asked, 1))} / ${inPercent(success(asked, 5))}, ${inMs(p95(asked))}`,
        ),
      ]
    }),
  }
}

function missed(asked: Asked[]) {
  const wrong = asked.filter(({ place }) => place !== 0)
  if (wrong.length === 0) return []
  const list = wrong.map(({ q, kind }) => `“${q}” (${kind})`).join(', ')
  return [`Not first at 10,000 documents: ${list}.`]
}

function success(asked: Asked[], within: number) {
  const found = asked.filter(({ place }) => place >= 0 && place < within)
  return (100 * found.length) / asked.length
}

function p95(asked: Asked[]) {
  return percentile(msOf(asked), 95)
}

function msOf(asked: Asked[]) {
  return asked.map(({ ms }) => ms)
}

export function inMs(ms: number) {
  return `${ms.toFixed(1)} ms`
}

function inPercent(value: number) {
  return `${value.toFixed(1)} %`
}
