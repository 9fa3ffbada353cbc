import { joined } from '../text/tokens'
import type { Reading } from './readings'
import { AROUND, BEGINNING, LONGEST_BEGINNING, NAMED, WHOLE } from './record'
import type { Known } from './vocabulary'

/** The documents that hold every word of a reading, in PostgreSQL's language; null when no reading allows it. */
export function tsqueryOf(readings: Reading[], typos: boolean): string | null {
  return everyWord(readings, typos, ['', AROUND])
}

/** Of these, the ones that hold every word in a name or text of their own; where documents are `texts`, in a name. */
export function ownWordsQuery(readings: Reading[], typos: boolean, texts: boolean): string | null {
  return everyWord(readings, typos, [texts ? NAMED : ''])
}

function everyWord(readings: Reading[], typos: boolean, prefixes: string[]) {
  const all = readings
    .filter(({ groups }) => typos || groups.every(({ exact, started }) => exact || started))
    .map(({ groups }) => {
      // Who has typed two letters has no country in mind that a city may lie in.
      const where = isBarelyBegun(groups) ? prefixes.slice(0, 1) : prefixes
      return groups.map((group) => wordQuery(group, typos, where)).join(' & ')
    })
  return all.length > 0 ? all.map((one) => `(${one})`).join(' | ') : null
}

function isBarelyBegun([word, ...others]: Known[]) {
  return others.length === 0 && word?.last === true && isShort(word) && !isWholeWord(word)
}

function isShort({ text }: Known) {
  return text.length <= LONGEST_BEGINNING
}

/** Two characters of a script without spaces are mostly all of a word, such as a country or what a text is about. */
function isWholeWord({ text, dense, exact }: Known) {
  return dense && exact && text.length > 1
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

function wordQuery(word: Known, withTypos: boolean, prefixes: string[]) {
  const { exact, started, typos } = word
  const queries = prefixes.flatMap((prefix) => [
    ...(exact || started ? typedQueries(prefix, word) : []),
    ...(withTypos ? [...typos.keys()].map((term) => quote(prefix + term)) : []),
  ])
  return `(${queries.join(' | ')})`
}

function typedQueries(prefix: string, word: Known) {
  const whole = quote(prefix + word.text)
  if (!word.last) return [whole]
  if (!isShort(word)) return [`${whole}:*`]
  // Beginnings are kept of names, not of texts.
  return [quote(prefix + BEGINNING + word.text), ...(isWholeWord(word) ? [whole] : [])]
}

/** Words hold letters and digits only; this keeps the next analyser from becoming a hole. */
function quote(term: string) {
  return `'${term.replace(/['\\]/g, '')}'`
}
