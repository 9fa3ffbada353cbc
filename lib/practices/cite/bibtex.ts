import { type CitablePractice, type CitedFrom, dayOf, inOneLine } from './citation'

/** What TeX reads as something else than itself. Braces are counted even behind a backslash, hence their names. */
const NAMES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
}

/** A BibTeX entry in UTF-8; its key is the practice's address, and stays what it is. */
export function toBibTeX(practice: CitablePractice, { url, accessed }: CitedFrom) {
  const { slug, title, language, city, publishedAt } = practice
  const fields = {
    // Braces within the braces keep a city whole and letters as they were written.
    author: `{${escaped(city)}}`,
    title: `{${escaped(title)}}`,
    ...(publishedAt && { year: String(publishedAt.getUTCFullYear()) }),
    language: escaped(language),
    url: address(url),
    urldate: dayOf(accessed),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{${slug},`, ...lines, '}', ''].join('\n')
}

function escaped(text: string) {
  return inOneLine(text).replace(/[\\{}~^$&#_%]/g, (sign) => NAMES[sign] ?? sign)
}

/** Addresses are read as they stand, but for what would end the field. */
function address(url: string) {
  return inOneLine(url).replace(/[\\{}\s]/g, encodeURIComponent)
}
