import { fold } from '@/lib/search/text/fold'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const CYRILLIC = [...'абкдефгхийклмнопкрстуввкиз']
const ARABIC = [...'ابكديفغهيجكلمنوبقرستوفوكيز']

/** A name letter by letter in two other scripts: not how it is written there, but as long and as varied. */
export function transliterate(name: string) {
  return { ru: into(CYRILLIC, name), ar: into(ARABIC, name) }
}

function into(letters: string[], name: string) {
  return Array.from(fold(name), (letter) => letters[LATIN.indexOf(letter)] ?? letter).join('')
}
