/** Words of another language within a sentence, in Unicode's isolates: the signs around them stay where they belong. */
export function isolated(text: string) {
  return `\u2068${text}\u2069`
}
