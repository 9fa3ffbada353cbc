import { expect, test } from 'vitest'
import { distances, queryKeys, typoKeys, typosAllowed } from '@/lib/search/postgres/typos'
import { randomText, randomWith } from './random'

const LETTERS = 'abcdefghij'

test.each([
  ['corck', 'cork', 1, 1],
  ['medelin', 'medellin', 1, 1],
  ['lmierick', 'limerick', 1, 1],
  ['medlel', 'medellin', 3, 1],
  ['cork', 'cork', 0, 0],
  ['copenhg', 'copenhagen', 3, 1],
])('%s is to %s as far as %i letters, %i to its beginning', (word, term, whole, beginning) => {
  expect(distances(word, term, 5)).toEqual({ whole, beginning })
})

test('a short word has no errors, a longer one or two, and characters of dense scripts more', () => {
  expect([3, 4, 6, 7, 12].map((length) => typosAllowed(length, false))).toEqual([0, 1, 1, 2, 2])
  expect([2, 3, 6].map((length) => typosAllowed(length, true))).toEqual([0, 1, 2])
})

test('a word with as many errors as are allowed is looked up by a key that the right one is kept with', () => {
  for (const random of randomWith(3000)) {
    const dense = random() < 0.3
    const term = randomText(random, LETTERS, 14)
    const begun = term.slice(0, 1 + Math.floor(random() * term.length))
    let word = begun
    for (let errors = 0; errors < 2; errors++) {
      const next = withError(word, random)
      if (distances(next, begun, 3).whole <= typosAllowed(next.length, dense)) word = next
    }
    if (typosAllowed(word.length, dense) === 0) continue
    const keys = new Set(typoKeys(term, dense))
    const found = queryKeys(word, dense).some((key) => keys.has(key))
    expect(found, `${word} for ${begun} of ${term}${dense ? ', dense' : ''}`).toBe(true)
  }
})

test('swapping two neighbours is one error, however it is looked at', () => {
  for (const random of randomWith(500)) {
    const word = randomText(random, LETTERS, 10)
    if (word.length < 2) continue
    const at = Math.floor(random() * (word.length - 1))
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    expect(distances(swapped, word, 2).whole).toBe(swapped === word ? 0 : 1)
    expect(distances(word, swapped, 2).whole).toBe(distances(swapped, word, 2).whole)
  }
})

function withError(word: string, random: () => number) {
  const at = Math.floor(random() * word.length)
  const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length))
  const changes = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ]
  return changes[Math.floor(random() * changes.length)] ?? word
}
