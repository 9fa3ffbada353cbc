import { type CitablePractice, type CitedFrom, dayOf, inOneLine } from './citation'

/** An entry as reference managers exchange it: a tag, two spaces, a dash and a value on each line. */
export function toRis(practice: CitablePractice, { url, accessed }: CitedFrom) {
  const { slug, title, language, city, summary, publishedAt } = practice
  const lines: [string, string][] = [
    ['TY', 'WEB'],
    ['ID', slug],
    ['AU', city],
    ['TI', title],
    ...(publishedAt ? published(publishedAt) : []),
    ['LA', language],
    ['AB', summary],
    ['UR', url],
    ['Y2', dayOf(accessed).replaceAll('-', '/')],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${inOneLine(value)}\r\n`).join('')
}

function published(date: Date): [string, string][] {
  return [
    ['PY', String(date.getUTCFullYear())],
    ['DA', dayOf(date).replaceAll('-', '/')],
  ]
}
