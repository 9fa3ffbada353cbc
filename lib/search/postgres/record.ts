import { INDEXES, type IndexName, type SearchDocument } from '../engine'
import { placeOnEarth } from '../geo'
import { extraTerms, joined, partsOf, type Token, tokenise } from '../text/tokens'

/** A document as the tables keep it. */
export type Row = {
  id: string
  rank: number
  lat: number | null
  lng: number | null
  facets: string[]
  attributes: SearchDocument['attributes']
  words: string[]
  lines: string
  shown: Shown
}

/** What hits are made of; names are in the order of the lines. */
export type Shown = Pick<SearchDocument, 'type' | 'names' | 'aliases' | 'detail' | 'text'>

export type Term = Pick<Token, 'term' | 'dense'> & { weight: number }

/** The longest text that is looked through for the order of its words. */
const LINE = 400

/** Marks a whole name among the words, so that `York` is at hand among all with York in their name. */
export const WHOLE = '='

/** Marks what a document belongs to, so that what is called Mexico is at hand among all that lies in Mexico. */
export const AROUND = '~'

/** Marks what a document of many words is called, so that its title is at hand among all that mention it. */
export const NAMED = '!'

/** Marks one or two letters that words begin with: who has typed no more than that means thousands of words. */
export const BEGINNING = '^'
export const LONGEST_BEGINNING = 2

/** The first letter of a line: what it is. */
export const NAME = 'n'
export const ALIAS = 'a'
export const CONTEXT = 'c'
export const TEXT = 't'

export function toRow(index: IndexName, document: SearchDocument): { row: Row; terms: Term[] } {
  const { id, type, names, aliases, text, detail, attributes, rank } = document
  const lines = linesOf(document)
  const point = placeOnEarth(document._geo)
  const row = {
    id,
    rank,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    facets: facetsOf(index, attributes),
    attributes,
    words: wordsOf(lines, INDEXES[index].texts),
    lines: lines.map(({ kind, tokens }) => kind + toLine(tokens)).join('\n'),
    shown: { type, names, aliases, detail, text },
  }
  const terms = lines.flatMap((line) => termsOf(line).map((term) => ({ ...term, weight: rank })))
  return { row, terms }
}

type Line = { kind: string; text: string; tokens: Token[] }

function linesOf(document: SearchDocument): Line[] {
  const lines = [
    ...[...namesOf(document)].map(([text, kind]) => ({ kind, text })),
    ...document.context.map((text) => ({ kind: CONTEXT, text })),
    // A paragraph each, as only the beginning of a line is looked through.
    ...document.text
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: TEXT, text })),
  ]
  return lines.map((line) => ({ ...line, tokens: tokenise(line.text) }))
}

function termsOf({ kind, text, tokens }: Line): Pick<Token, 'term' | 'dense'>[] {
  const dense = tokens.some((token) => token.dense)
  // A text is found by its words, not by all of them run together.
  const parts = kind === TEXT ? tokens.flatMap(partsOf) : extraTerms(text, tokens)
  const extra = parts.map((term) => ({ term, dense }))
  return [...tokens, ...extra]
}

function wordsOf(lines: Line[], texts: boolean) {
  const words = new Set<string>()
  for (const line of lines) {
    const { kind, tokens } = line
    const prefix = kind === CONTEXT ? AROUND : ''
    const named = texts && (kind === NAME || kind === ALIAS)
    for (const { term } of termsOf(line)) {
      words.add(prefix + term)
      if (named) words.add(NAMED + term)
      // Any text has a word that begins so.
      if (kind === TEXT) continue
      for (let length = 1; length <= LONGEST_BEGINNING; length++) {
        const beginning = term.slice(0, length)
        // Half a character can't be stored.
        if (beginning.isWellFormed()) words.add(prefix + BEGINNING + beginning)
      }
    }
    if ((kind === NAME || kind === ALIAS) && tokens.length > 0) words.add(WHOLE + joined(tokens))
  }
  return [...words]
}

/** Each name once, in the order of the lines, and whether it is a name or only an alias. */
export function namesOf({ names, aliases }: Pick<SearchDocument, 'names' | 'aliases'>) {
  return new Map([
    ...Object.values(names).map((name) => [name, NAME] as const),
    ...aliases
      .filter((alias) => !Object.values(names).includes(alias))
      .map((alias) => [alias, ALIAS] as const),
  ])
}

function toLine(tokens: Token[]) {
  return tokens
    .slice(0, LINE)
    .map(({ term }) => term)
    .join(' ')
}

/** `attribute=value` for each, so that documents that count alike are counted together. */
function facetsOf(index: IndexName, attributes: SearchDocument['attributes']) {
  return INDEXES[index].countable.flatMap((key) => {
    const value = attributes[key]
    return value === undefined ? [] : [value].flat().map((one) => `${key}=${one}`)
  })
}
