import type { Pool } from 'pg'
import { joined, type Token, tokenise } from '../text/tokens'
import type { Tables } from './tables'
import { type Known, lookUp, lookUpParts, type Sought } from './vocabulary'

/** One way to read what was typed: its words, some of them joined or split, as far as they are known. */
export type Reading = {
  groups: Known[]
  /** How many words were typed, of which `groups` covers the known ones. */
  typed: number
  /** What joining and splitting cost, in typing errors. */
  penalty: number
}

/** More words than any name with its country has. */
const MOST_WORDS = 10
const LONGEST_JOIN = 3
const MOST_READINGS = 6
/** What a space too many or too few costs, in typing errors. */
export const JOIN = 0.4

/** All ways to read a query, as typed first; none when less than half of its words are known. */
export async function readingsOf(pool: Pool, tables: Tables, q: string): Promise<Reading[]> {
  const tokens = tokenise(q).slice(0, MOST_WORDS)
  const spans = spansOf(tokens)
  const known = await lookUp(
    pool,
    tables,
    spans.map(({ sought }) => sought),
  )
  const splits = await Promise.all(
    tokens.map((_, i) => {
      const alone = known[spans.findIndex(({ from, length }) => from === i && length === 1)]
      return alone && !alone.exact && !alone.started ? split(pool, tables, alone) : undefined
    }),
  )

  const readings: Reading[] = []
  const read = (from: number, groups: Known[], penalty: number) => {
    if (readings.length >= MOST_READINGS) return
    if (from === tokens.length) {
      readings.push({ groups: groups.filter(isKnown), typed: groups.length, penalty })
      return
    }
    for (const [i, span] of spans.entries()) {
      const word = known[i]
      if (span.from !== from || !word) continue
      if (span.length > 1 && !isKnown(word)) continue
      read(from + span.length, [...groups, word], penalty + (span.length - 1) * JOIN)
    }
    const pieces = splits[from]
    if (pieces) read(from + 1, [...groups, ...pieces], penalty + (pieces.length - 1) * JOIN)
  }
  read(0, [], 0)
  return readings.filter(({ groups, typed }) => groups.length > 0 && groups.length * 2 >= typed)
}

function isKnown({ exact, started, typos }: Known) {
  return exact || started || typos.size > 0
}

/** Each word alone, and neighbours run together: `Medel lin`, `camara delobos`. */
function spansOf(tokens: Token[]) {
  const spans: { from: number; length: number; sought: Sought }[] = []
  for (let from = 0; from < tokens.length; from++) {
    for (let length = 1; length <= LONGEST_JOIN && from + length <= tokens.length; length++) {
      const part = tokens.slice(from, from + length)
      spans.push({
        from,
        length,
        sought: {
          text: joined(part),
          dense: part.every(({ dense }) => dense),
          last: from + length === tokens.length,
        },
      })
    }
  }
  return spans
}

/** The fewest words of the vocabulary that make up this one, as in `corkireland`; undefined when there are none. */
async function split(pool: Pool, tables: Tables, word: Known): Promise<Known[] | undefined> {
  const { text, dense, last } = word
  const shortest = dense ? 1 : 2
  if (text.length < (dense ? 3 : 6)) return undefined
  const whole: string[] = []
  const begun: string[] = []
  for (let from = 0; from < text.length; from++) {
    for (let to = from + shortest; to <= text.length; to++) {
      if (to - from < text.length) whole.push(text.slice(from, to))
    }
    if (last && from > 0) begun.push(text.slice(from))
  }
  const parts = await lookUpParts(pool, tables, whole, begun)

  // best[i]: the pieces of the first i characters; few pieces first, then a long first one.
  const best: (string[] | undefined)[] = [[]]
  for (let to = 1; to <= text.length; to++) {
    for (let from = to - shortest; from >= 0; from--) {
      const before = best[from]
      const piece = text.slice(from, to)
      if (!before || !parts.has(piece)) continue
      const known = best[to]
      if (!known || before.length + 1 <= known.length) best[to] = [...before, piece]
    }
  }
  const pieces = best[text.length]
  if (!pieces || pieces.length > Math.max(3, text.length / 3)) return undefined
  return pieces.map((piece, i) => ({
    text: piece,
    dense,
    last: last && i === pieces.length - 1,
    exact: true,
    started: last && i === pieces.length - 1,
    typos: new Map(),
  }))
}
