/** How many words a text has, by the rules of its language: Chinese and Thai write theirs without spaces. */
export function countWords(text: string, lang: string) {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1
  }
  return count
}
