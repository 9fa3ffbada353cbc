import { fold } from './fold'

/** A word of a text as it is looked up, and where in the text it stands. */
export type Token = { term: string; start: number; end: number; dense: boolean }

// Scripts with a syllable or word in each character: two characters say as much as five letters.
const DENSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々ヶ'
const WORD = new RegExp(
  // Modifier letters such as the ʻokina separate, like the apostrophes they are typed as.
  `(?<dense>[${DENSE}][${DENSE}\\p{M}]*)|(?:(?![${DENSE}\\u02b0-\\u02ff])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
)
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Nobody types more of a name; the rest of an endless word is not kept. */
const LONGEST = 60

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const term = shorten(fold(match[0]))
    const end = match.index + match[0].length
    if (term) tokens.push({ term, start: match.index, end, dense: Boolean(match.groups?.dense) })
  }
  return tokens
}

/** Every word that a name can be found by, besides its tokens: words run together, and parts of unspaced scripts. */
export function extraTerms(name: string, tokens: Token[]): string[] {
  const extra = tokens.flatMap(partsOf)
  if (tokens.length > 1) extra.push(joined(tokens), ...compounds(name, tokens))
  return extra
}

export function joined(tokens: Pick<Token, 'term'>[]) {
  return shorten(tokens.map(({ term }) => term).join(''))
}

/** Never in the middle of a character. */
function shorten(term: string) {
  const short = term.slice(0, LONGEST)
  return short.isWellFormed() ? short : short.slice(0, -1)
}

/** `Seo-gu (Gwangju)` is also found by `seogu`, `N’Djamena` by `ndjamena`. */
function compounds(name: string, tokens: Token[]) {
  const groups: Token[][] = []
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    const glued = before && /^[-'’ʻʼ‐‑·.]$/.test(name.slice(before.end, token.start))
    if (glued) groups.at(-1)?.push(token)
    else groups.push([token])
  }
  return groups.filter((group) => group.length > 1 && group.length < tokens.length).map(joined)
}

/** The words within a word, in scripts that write none apart, and a word without its Arabic article. */
export function partsOf({ term, dense }: Token): string[] {
  const parts: string[] = []
  // The Arabic article is often left out.
  if (term.startsWith('ال') && term.length > 4) parts.push(term.slice(2))
  if (UNSPACED.test(term) && term.length > 2) {
    for (const { segment } of segmenter.segment(term)) {
      if (segment.length > 1 && segment !== term) parts.push(segment)
    }
  }
  if (dense && term.length > 2) {
    const letters = Array.from(term)
    for (const [i, letter] of letters.entries()) if (i > 0) parts.push(letters[i - 1] + letter)
  }
  return parts
}
