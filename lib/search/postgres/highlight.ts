import type { Part } from '../engine'
import { tokenise } from '../text/tokens'
import { fitIn } from './match'
import type { Reading } from './readings'

/** A name in pieces: the words, or their beginnings, that were searched for, and the rest. */
export function mark(name: string, reading: Reading): Part[] {
  const tokens = tokenise(name)
  const terms = tokens.map(({ term }) => term)
  const marked: [start: number, end: number][] = []
  for (const word of reading.groups) {
    const fit = fitIn(terms, word)
    const first = fit && tokens[fit.at]
    const last = fit && tokens[fit.at + fit.span - 1]
    if (!fit || !first || !last) continue
    const inside = word.dense && fit.cost > 0 ? first.term.indexOf(word.text) : -1
    if (inside > 0) marked.push([first.start + inside, first.start + inside + word.text.length])
    else if (fit.cost === 0 && fit.span === 1 && fit.share < 0.9) {
      marked.push([first.start, Math.min(first.end, first.start + word.text.length)])
    } else marked.push([first.start, last.end])
  }
  return cut(name, marked)
}

/** So many words of a text, around the first that was searched for; null when none was. */
export function excerpt(text: string, reading: Reading, words: number): Part[] | null {
  const tokens = tokenise(text)
  const terms = tokens.map(({ term }) => term)
  const found = reading.groups.flatMap((word) => fitIn(terms, word)?.at ?? [])
  if (found.length === 0) return null
  const from = Math.max(0, Math.min(...found) - Math.floor(words / 3))
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0)
  const to =
    from + words >= tokens.length ? text.length : (tokens[from + words - 1]?.end ?? text.length)
  const parts = mark(text.slice(start, to), reading)
  return [
    ...(start > 0 ? [{ text: '…', match: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: '…', match: false }] : []),
  ]
}

function cut(text: string, marked: [start: number, end: number][]): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const [start, end] of marked.sort((a, b) => a[0] - b[0])) {
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) parts.push({ text: text.slice(done, from), match: false })
    parts.push({ text: text.slice(from, end), match: true })
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), match: false })
  return parts
}
