import { parse } from 'csv-parse/sync'
import { refuse } from '@/lib/core/errors'
import { MOST_BYTES, MOST_ROWS } from './schema'

/** Rows end at their last cell that holds something; one without any stays, so that the others keep their numbers. */
export type Table = { delimiter: string; columns: string[]; rows: string[][] }

/** How files begin that are often sent by mistake: workbooks (in hex), documents and pages. */
const WORKBOOK = ['504b0304', 'd0cf11e0']
const OTHER = /^(?:%PDF|\s*<(?:!doctype|html|\?xml))/i

/**
 * A CSV file as spreadsheets write it: in UTF-8 with or without a byte order mark, UTF-16 or Windows-1252, between
 * commas, semicolons or tabs.
 * @throws `invalid` at the field `file`, saying what the file seems to be instead
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length === 0) return wrong('roster.fileEmpty')
  const head = Buffer.from(bytes.subarray(0, 512))
  if (WORKBOOK.includes(head.toString('hex', 0, 4))) return wrong('roster.fileWorkbook')
  if (OTHER.test(head.toString('latin1'))) return wrong('roster.fileOther')
  const text = decode(bytes)
  if (text.includes('\0')) return wrong('roster.fileOther')

  const lines = text.split(/\r\n?|\n/, MOST_ROWS + 2).length
  if (lines > MOST_ROWS + 1) {
    const rows = (text.match(/\r\n?|\n/g)?.length ?? 0) - (/[\r\n]$/.test(text) ? 1 : 0)
    return wrong('roster.fileLong', { rows, most: MOST_ROWS })
  }
  if (bytes.length > MOST_BYTES) return wrong('roster.fileLarge')
  const delimiter = delimiterOf(text)
  const [columns = [], ...rows] = records(text, delimiter)
  const named = withoutEmptyEnd(columns).map((column) => column.trim())
  if (named.length < 2) return wrong('roster.fileOther')
  return { delimiter, columns: named, rows: rows.map(withoutEmptyEnd) }
}

function decode(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Excel writes in western Europe; it holds all of Latin-1.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function delimiterOf(text: string) {
  const head = (/^.*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, bom: true })
  } catch (error) {
    const { lines } = error as { lines?: number }
    return wrong('roster.fileBroken', { line: lines ?? 1 })
  }
}

/** Spreadsheets fill rows up with empty cells, or leave those at the end out. */
function withoutEmptyEnd(cells: string[]) {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

type Reason =
  | 'roster.fileEmpty'
  | 'roster.fileLarge'
  | 'roster.fileWorkbook'
  | 'roster.fileOther'
  | 'roster.fileLong'
  | 'roster.fileBroken'

function wrong(key: Reason, values?: Record<string, number>): never {
  return refuse('invalid', 'errors.checkForm', {
    problems: { file: { key, ...(values && { values }) } },
  })
}
