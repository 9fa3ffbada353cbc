import { randomFrom } from '@/tests/bench/search/random'

/** Letters of several scripts, with what is special in each. */
export const ALPHABETS = [
  'abcxyzéüñøłßıİğ',
  'абвёйґ',
  'ابتةىأإآـَُ',
  'αβς',
  '北京光州西区',
  'がコークー',
  '서구광주',
  'กรุง',
  '𐌲𐌴𠮷',
]

/** So many generators, the same in each run. */
export function* randomWith(count: number) {
  for (let seed = 1; seed <= count; seed++) yield randomFrom(seed)
}

export function randomText(random: () => number, alphabet: string, longest: number) {
  const letters = Array.from(alphabet)
  const length = 1 + Math.floor(random() * longest)
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
}
