type Cell = string | number | readonly (string | number)[] | null

/** Spreadsheets take UTF-8 for the local code page without it. */
const BOM = '\uFEFF'

/**
 * RFC 4180: one line for each row, lists joined with semicolons, empty where not known.
 * Text that a spreadsheet would run as a formula begins with an apostrophe instead.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: Record<Column, Cell>[],
) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return BOM + lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')
}

function toCell(cell: Cell) {
  if (cell === null) return ''
  // A number may begin with a minus; only text can be a formula.
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join(';')
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
