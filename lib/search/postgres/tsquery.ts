import { joined } from '../text/tokens'
import type { Reading } from './readings'
import { WHOLE } from './record'
import type { Known } from './vocabulary'

/** The documents that hold every word of a reading, in PostgreSQL's language; null when no reading allows it. */
export function tsqueryOf(readings: Reading[], typos: boolean): string | null {
  const all = readings
    .filter(({ groups }) => typos || groups.every(({ exact, started }) => exact || started))
    .map(({ groups }) => groups.map((group) => wordQuery(group, typos)).join(' & '))
  return all.length > 0 ? all.map((one) => `(${one})`).join(' | ') : null
}

/** So short a beginning is that of thousands of names, of which none is better than another. */
const SHORTEST_BEGINNING = 4

/** The documents whose whole name was typed, or begins so. */
export function wholeNameQuery(readings: Reading[]): string | null {
  const names = readings.map(({ groups }) => joined(groups.map(({ text }) => ({ term: text }))))
  const queries = [...new Set(names)].map(
    (name) => quote(WHOLE + name) + (name.length < SHORTEST_BEGINNING ? '' : ':*'),
  )
  return queries.length > 0 ? queries.join(' | ') : null
}

function wordQuery({ text, last, exact, started, typos }: Known, withTypos: boolean) {
  const terms = exact || started ? [quote(text) + (last ? ':*' : '')] : []
  if (withTypos) terms.push(...[...typos.keys()].map(quote))
  return `(${terms.join(' | ')})`
}

/** Words hold letters and digits only; this keeps the next analyser from becoming a hole. */
function quote(term: string) {
  return `'${term.replace(/['\\]/g, '')}'`
}
