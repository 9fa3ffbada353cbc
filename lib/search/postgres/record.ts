import { INDEXES, type IndexName, type SearchDocument } from '../engine'
import { placeOnEarth } from '../geo'
import { extraTerms, joined, type Token, tokenise } from '../text/tokens'
import { typoKeys } from './typos'

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

export type Term = { term: string; weight: number; keys: number[] }

/** The longest text that is looked through for the order of its words. */
const LINE = 400

/** Marks a whole name among the words, so that `York` is at hand among all with York in their name. */
export const WHOLE = '='

/** Marks what a document belongs to, so that what is called Mexico is at hand among all that lies in Mexico. */
export const AROUND = '~'

/** The first letter of a line: what it is. */
export const NAME = 'n'
export const ALIAS = 'a'
export const CONTEXT = 'c'
export const TEXT = 't'

export function toRow(index: IndexName, document: SearchDocument): { row: Row; terms: Term[] } {
  const { id, type, names, aliases, context, text, detail, attributes, _geo, rank } = document
  const dense = new Map<string, boolean>()
  const words = new Set<string>()
  const lines: string[] = []

  const add = (kind: string, line: string) => {
    const tokens = tokenise(line)
    const extra = kind === TEXT ? [] : extraTerms(line, tokens)
    for (const token of tokens) dense.set(token.term, token.dense)
    for (const term of extra)
      dense.set(
        term,
        tokens.some((token) => token.dense),
      )
    const prefix = kind === CONTEXT ? AROUND : ''
    for (const term of [...extra, ...tokens.map((token) => token.term)]) words.add(prefix + term)
    if (kind !== TEXT && tokens.length > 0) words.add(WHOLE + joined(tokens))
    lines.push(kind + lineOf(tokens))
  }
  for (const [name, kind] of namesOf(document)) add(kind, name)
  for (const line of context) add(CONTEXT, line)
  if (text) add(TEXT, text)

  const point = placeOnEarth(_geo)
  return {
    row: {
      id,
      rank,
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
      facets: facetsOf(index, attributes),
      attributes,
      words: [...words],
      lines: lines.join('\n'),
      shown: { type, names, aliases, detail, text },
    },
    terms: [...dense].map(([term, isDense]) => ({
      term,
      weight: rank,
      keys: typoKeys(term, isDense),
    })),
  }
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

function lineOf(tokens: Token[]) {
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
