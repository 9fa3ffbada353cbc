import { diffWords } from 'diff'

export type Piece = { text: string; change: 'same' | 'added' | 'removed' }

/** What was taken out of a text and put into it, word by word, by the rules of its language. */
export function differenceOf(before: string, after: string, lang: string): Piece[] {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
