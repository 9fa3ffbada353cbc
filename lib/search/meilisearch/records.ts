import type { Hit as FoundHit } from 'meilisearch'
import { type Hit, INDEXES, type IndexName, type Part, type SearchDocument } from '../engine'
import { placeOnEarth } from '../geo'
import { extraTerms, joined, tokenise } from '../text/tokens'

/** A document as Meilisearch keeps it. */
export type Stored = SearchDocument & {
  hidden: SearchDocument['attributes']
  /** Names run together and without the marks that Meilisearch doesn't know to leave out. */
  variants: string[]
}

export function toStored(index: IndexName, document: SearchDocument): Stored {
  const isHidden = ([key]: [string, unknown]) =>
    (INDEXES[index].hidden as readonly string[]).includes(key)
  const entries = Object.entries(document.attributes)
  return {
    ...document,
    _geo: placeOnEarth(document._geo),
    attributes: Object.fromEntries(entries.filter((entry) => !isHidden(entry))),
    hidden: Object.fromEntries(entries.filter(isHidden)),
    variants: variantsOf([...Object.values(document.names), ...document.aliases]),
  }
}

function variantsOf(names: string[]) {
  const variants = names.flatMap((name) => {
    const tokens = tokenise(name)
    return [tokens.map(({ term }) => term).join(' '), ...extraTerms(name, tokens)]
  })
  return [...new Set(variants)].filter((variant) => !names.includes(variant))
}

/** Characters that no name holds mark what was found. */
export const MARK_START = '\ue000'
export const MARK_END = '\ue001'

type Found = FoundHit<Stored> & { _geoDistance?: number }

export function toHit(hit: Found, q: string, crop: boolean): Hit {
  const { id, type, names, detail, attributes, _geo, _formatted, _rankingScore = 0 } = hit
  const shown = [...Object.values(_formatted?.names ?? {}), ...(_formatted?.aliases ?? [])]
  const text = _formatted?.text ?? ''
  return {
    id,
    type,
    names,
    detail,
    attributes,
    _geo: _geo ?? null,
    matched: q === '' ? null : (bestName(shown.map(toParts)) ?? wholeName(hit, q)),
    excerpt: crop && text.includes(MARK_START) ? toParts(text) : null,
    distance: hit._geoDistance ?? null,
    score: _rankingScore,
  }
}

/** The name of which most was found. */
function bestName(names: Part[][]): Part[] | null {
  const share = (parts: Part[]) =>
    lengthOf(parts.filter(({ match }) => match)) / Math.max(1, lengthOf(parts))
  const [best] = names.toSorted((a, b) => share(b) - share(a))
  return best && share(best) > 0 ? best : null
}

/** A name that was found run together has no marks of its own. */
function wholeName({ names, aliases = [] }: Stored, q: string): Part[] | null {
  const typed = joined(tokenise(q))
  const found = [...Object.values(names), ...aliases].find(
    (name) => typed !== '' && joined(tokenise(name)).startsWith(typed),
  )
  return found === undefined ? null : [{ text: found, match: true }]
}

function lengthOf(parts: Part[]) {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}

function toParts(marked: string): Part[] {
  return marked.split(MARK_START).flatMap((piece, i) => {
    const [match = '', rest = ''] = i === 0 ? ['', piece] : piece.split(MARK_END)
    return [
      { text: match, match: true },
      { text: rest, match: false },
    ].filter(({ text }) => text !== '')
  })
}
