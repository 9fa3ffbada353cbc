/**
 * What no letter needs and what takes a parser of Markdown minutes, or more memory than there is: its time grows with
 * the square of most of these. Each limit is far beyond what people write.
 */

const LONGEST = 50_000
const MOST_LINES = 1000
/** Characters that may begin or end something within a line. */
const MOST_MARKS = 2000
/** Quotes and lists in each other. */
const DEEPEST = 12
const WIDEST_INDENT = 60
/** Of the same mark, side by side. */
const LONGEST_RUN = 20
const DEEPEST_BRACKETS = 20
/** Rows are filled up to the widest: their number, not the text's length, is what a table costs. */
const MOST_CELLS = 10_000

const MARKS = /[*_~`[\]<&]/g
const CONTAINERS = RegExp(
  `^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?:[ \\t]|(?=>)|$)){${DEEPEST + 1}}`,
  'm',
)
const INDENT = RegExp(`^[ \\t]{${WIDEST_INDENT}}`, 'm')
const RUN = RegExp(`([*_~\`])\\1{${LONGEST_RUN}}`)

/** Whether a text can be read as Markdown in a moment. */
export function isPlausibleMarkdown(text: string) {
  if (text.length > LONGEST) return false
  const lines = text.split('\n')
  if (lines.length > MOST_LINES || (text.match(MARKS)?.length ?? 0) > MOST_MARKS) return false
  if (CONTAINERS.test(text) || INDENT.test(text) || RUN.test(text)) return false
  const bars = Math.max(...lines.map((line) => line.split('|').length - 1))
  return bars * lines.length <= MOST_CELLS && lines.every(hasShallowBrackets)
}

function hasShallowBrackets(line: string) {
  let depth = 0
  for (const character of line) {
    if (character === '[') depth += 1
    else if (character === ']') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST_BRACKETS) return false
  }
  return true
}
