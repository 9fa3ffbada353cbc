/** Letters that Unicode doesn't decompose, as they are typed on another keyboard. */
const LETTERS: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ς: 'σ',
  ґ: 'г',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
  ـ: '',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

// Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew. Those of Indic scripts, Thai and kana
// make different words and stay.
const MARKS = new RegExp(
  [
    '[\\u0300-\\u036f]',
    '[\\u0591-\\u05c7]',
    '[\\u0610-\\u061a]',
    '[\\u064b-\\u065f]',
    '\\u0670',
    '[\\u06d6-\\u06ed]',
    '[\\u1ab0-\\u1aff]',
    '[\\u1dc0-\\u1dff]',
    '[\\u20d0-\\u20ff]',
    '[\\ufe20-\\ufe2f]',
  ].join('|'),
  'g',
)
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** One word without case, accents and variants of the same letter: what two spellings of it have in common. */
export function fold(word: string) {
  if (/^[a-z0-9]*$/.test(word)) return word
  return (
    word
      .toLowerCase()
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      .replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      // Hangul and kana are put together again.
      .normalize('NFC')
  )
}
