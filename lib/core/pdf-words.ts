/** Scripts that are written without spaces: a line may end after each of their letters. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff00-\uffef]/u
/** What may not begin a line, and what may not end one. */
const CLOSING = /[、。，．：；！？）］｝」』】〉》〕”’…—·％]/u
const OPENING = /[（［｛「『【〈《〔“‘]/u

/**
 * Where a line may break within a word: nowhere in scripts with spaces, as the rules of their languages are not known
 * here; after each letter in Chinese, but for marks that stay with their neighbour. An empty part keeps the hyphen away.
 */
export function breakWord(word: string): string[] {
  if (!UNSPACED.test(word)) return [word]
  const parts: string[] = []
  for (const letter of word) {
    const last = parts.at(-1)
    if (last !== undefined && staysWith(last, letter)) parts[parts.length - 1] = last + letter
    else parts.push(letter)
  }
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]))
}

/** Narrow and fixed spaces, which the faces have no outlines for, as plain ones; of any value made of text. */
export function withPlainSpaces<Printable>(printable: Printable): Printable {
  return JSON.parse(JSON.stringify(printable).replace(/[\u2000-\u200a\u202f\u205f]/g, ' '))
}

function staysWith(before: string, letter: string) {
  const end = [...before].at(-1) ?? ''
  return CLOSING.test(letter) || OPENING.test(end) || !(UNSPACED.test(letter) || UNSPACED.test(end))
}
