import type { Candidate } from './candidates'
import { type Fit, fitIn } from './match'
import type { Reading } from './readings'
import { ALIAS, CONTEXT, NAME, TEXT } from './record'

export type Ranked = Candidate & {
  /** Between 0 and 1. */
  score: number
  /** Every word is there as typed, to its end. */
  exact: boolean
  /** How many words of the query it holds. */
  words: number
  /** What was read, and which line fits it best; null when none of its names does. */
  reading: Reading | null
  line: number | null
}

/**
 * What counts, most first, as shares of 1. Each can outweigh all that follow only when it differs by much:
 * a whole name with one typing error comes before a country's city without any.
 */
const WEIGHT = {
  words: 0.5,
  typos: 0.3,
  inName: 0.06,
  coverage: 0.04,
  whole: 0.03,
  proximity: 0.03,
  position: 0.01,
  share: 0.01,
  rank: 0.02,
}
const MOST_TYPOS = 4

/** Best first. Equal ones by rank, then id, so that pages don't overlap. */
export function rerank(candidates: Candidate[], readings: Reading[]): Ranked[] {
  return candidates
    .map((candidate) => judge(candidate, readings))
    .sort((a, b) => b.score - a.score || b.rank - a.rank || (a.id < b.id ? -1 : 1))
}

function judge(candidate: Candidate, readings: Reading[]): Ranked {
  const unseen = { score: WEIGHT.rank * candidate.rank, exact: false, words: 0 }
  // Without its lines it stands where its rank puts it.
  if (candidate.lines === '') return { ...candidate, ...unseen, reading: null, line: null }
  const lines = candidate.lines.split('\n').map((line) => ({
    kind: line.charAt(0),
    tokens: line.slice(1).split(' '),
  }))
  let best: Ranked = { ...candidate, score: 0, exact: false, words: 0, reading: null, line: null }
  for (const reading of readings) {
    const found = judgeReading(candidate, lines, reading)
    if (found.score > best.score) best = found
  }
  return best
}

type Line = { kind: string; tokens: string[] }

function judgeReading(candidate: Candidate, lines: Line[], reading: Reading): Ranked {
  const fits = lines.map(({ tokens }) => reading.groups.map((word) => fitIn(tokens, word)))
  const anywhere = reading.groups.map((_, i) => cheapest(fits.map((line) => line[i])))
  const words = anywhere.filter((fit) => fit !== undefined).length

  let best = { score: -1, exact: false, line: null as number | null }
  for (const [i, line] of lines.entries()) {
    if (line.kind !== NAME && line.kind !== ALIAS) continue
    const own = fits[i] ?? []
    if (own.every((fit) => fit === undefined)) continue
    const found = judgeLine(line, own, anywhere, reading)
    if (found.score > best.score) best = { ...found, line: i }
  }
  if (best.line === null) best = { ...judgeElsewhere(lines, fits, anywhere, reading), line: null }
  const { line, exact } = best
  const score = best.score + WEIGHT.rank * candidate.rank
  return { ...candidate, score, exact: exact && words === reading.typed, words, reading, line }
}

/** A name: its own words first; those that it lacks may be its country's. */
function judgeLine(
  { tokens, kind }: Line,
  own: (Fit | undefined)[],
  anywhere: (Fit | undefined)[],
  reading: Reading,
) {
  const inName = own.filter((fit) => fit !== undefined)
  const used = own.map((fit, i) => fit ?? anywhere[i]).filter((fit) => fit !== undefined)
  const covered = inName.reduce((sum, { span }) => sum + span, 0)
  const coverage = Math.min(1, covered / tokens.length)
  const share = average(inName.map((fit) => fit.share))
  const typos = sumOfCosts(used) + reading.penalty
  const close = proximity(inName)
  const isWhole = coverage === 1 && share === 1 && typos === 0 && close === 1
  const score =
    common(used.length, typos, reading) +
    (WEIGHT.inName * inName.length) / reading.groups.length +
    WEIGHT.coverage * coverage +
    (isWhole ? WEIGHT.whole : 0) +
    WEIGHT.proximity * close +
    WEIGHT.position / (1 + Math.min(...inName.map(({ at }) => at))) +
    WEIGHT.share * share * (kind === NAME ? 1 : 0.9)
  return { score, exact: used.every((fit) => fit.cost === 0 && fit.share === 1) }
}

/** Not by name: what it belongs to comes before what is written about it. */
function judgeElsewhere(
  lines: Line[],
  fits: (Fit | undefined)[][],
  anywhere: (Fit | undefined)[],
  reading: Reading,
) {
  const used = anywhere.filter((fit) => fit !== undefined)
  const inContext = lines.some(({ kind }, i) => kind === CONTEXT && fits[i]?.some(Boolean))
  const close = lines.flatMap(({ kind }, i) =>
    kind === TEXT ? [proximity((fits[i] ?? []).filter((fit) => fit !== undefined))] : [],
  )
  const score =
    common(used.length, sumOfCosts(used) + reading.penalty, reading) +
    (inContext ? WEIGHT.coverage / 2 : 0) +
    WEIGHT.proximity * Math.max(0, ...close) +
    WEIGHT.share * average(used.map((fit) => fit.share))
  return { score, exact: used.every((fit) => fit.cost === 0 && fit.share === 1) }
}

function common(words: number, typos: number, reading: Reading) {
  return (
    (WEIGHT.words * words) / reading.typed +
    WEIGHT.typos * (1 - Math.min(typos, MOST_TYPOS) / MOST_TYPOS)
  )
}

/** 1 when the words stand side by side in the order they were typed. */
function proximity(fits: Fit[]) {
  let gaps = 0
  for (const [i, fit] of fits.entries()) {
    const before = fits[i - 1]
    if (before) gaps += Math.min(3, Math.abs(fit.at - (before.at + before.span)))
  }
  return fits.length === 0 ? 0 : 1 / (1 + gaps)
}

function cheapest(fits: (Fit | undefined)[]) {
  return fits.reduce(
    (best, fit) =>
      fit && (!best || fit.cost < best.cost || (fit.cost === best.cost && fit.share > best.share))
        ? fit
        : best,
    undefined,
  )
}

function sumOfCosts(fits: Fit[]) {
  return fits.reduce((sum, { cost }) => sum + cost, 0)
}

function average(numbers: number[]) {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
