/**
 * Typing errors without comparing with every word: two words that differ by a few letters become equal once those
 * letters are left out of both. Each word is kept with all its beginnings of some lengths that have one or two letters
 * left out, as hashes; a query word is looked up by the same. Beginnings, because the word being typed has no end yet.
 * The idea is Wolf Garbe's SymSpell.
 */

/** Beginnings of these lengths with one letter left out, and of the last with up to two. */
const LEVELS = [4, 5, 6, 7] as const
const TWO = 7

/** How many errors a word of this length may have. Characters of dense scripts carry more. */
export function typosAllowed(length: number, dense: boolean) {
  const size = length + (dense ? 1 : 0)
  return size < 4 ? 0 : size < TWO ? 1 : 2
}

/** The hashes that a word of the vocabulary is kept with. */
export function typoKeys(term: string, dense: boolean): number[] {
  const shift = dense ? 1 : 0
  const keys = new Set<number>()
  for (const level of LEVELS) {
    // A shorter word is its own beginning, but then shorter levels find it too, unless the query is longer.
    if (term.length < level - shift - 2) break
    for (const rest of withoutLetters(term.slice(0, level - shift), level === TWO ? 2 : 1)) {
      keys.add(hash(level, rest))
    }
  }
  return [...keys]
}

/** The hashes to look a query word up by; none when it is too short for errors. */
export function queryKeys(word: string, dense: boolean): number[] {
  const shift = dense ? 1 : 0
  const allowed = typosAllowed(word.length, dense)
  if (allowed === 0) return []
  const size = word.length + shift
  const level = Math.min(size, TWO)
  return [...withoutLetters(word.slice(0, level - shift), allowed)].map((rest) => hash(level, rest))
}

function withoutLetters(text: string, most: number) {
  let edge = [text]
  const all = new Set(edge)
  for (let left = most; left > 0; left--) {
    edge = edge.flatMap((one) =>
      Array.from({ length: one.length }, (_, i) => one.slice(0, i) + one.slice(i + 1)),
    )
    for (const rest of edge) all.add(rest)
  }
  return all
}

/** FNV-1a over the code units, as the 32-bit integer that PostgreSQL keeps. */
function hash(level: number, text: string) {
  let value = 0x811c9dc5 ^ level
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

/**
 * Letters added, left out, wrong or swapped between `word` and `term`, and between `word` and the best beginning of
 * `term`. Above `most` the numbers mean only "more".
 */
export function distances(word: string, term: string, most: number) {
  const width = Math.min(term.length, word.length + most)
  let twoAgo: number[] = []
  let above = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= word.length; i++) {
    const row = [i]
    for (let j = 1; j <= width; j++) {
      const same = word[i - 1] === term[j - 1]
      let best = Math.min(
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      )
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) {
        best = Math.min(best, (twoAgo[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    twoAgo = above
    above = row
  }
  const whole = (above[width] ?? 0) + (term.length - width)
  return { whole, beginning: Math.min(...above) }
}
