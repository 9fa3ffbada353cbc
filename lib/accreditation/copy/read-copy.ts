import 'server-only'
import ExcelJS from 'exceljs'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { type Problem, refuse, type Values } from '@/lib/core/errors'
import { severalLines } from '@/lib/core/typed-text'
import { COPY_KILOBYTES, type Draft, FIELDS, type Field, FORM_VERSION } from '../schema'
import { CELLS, FORM_SHEET, MARK } from './layout'

/** What a copy may unpack to, in bytes: a form has a few kilobytes. */
const LARGEST = 8_000_000
const text = severalLines(5000)

/**
 * What was filled in off line, by field.
 * @throws `invalid` at the field `copy`: no spreadsheet, one of another form or another application, one with formulas
 */
export async function readCopy(file: File, id: string): Promise<Partial<Draft>> {
  if (file.size > COPY_KILOBYTES * 1024)
    wrong('accreditation.copyTooHeavy', { maximum: COPY_KILOBYTES })
  const sheet = await openSheet(new Uint8Array(await file.arrayBuffer()))
  const [mark, version, application] = String(sheet.getCell(1, CELLS.name).value ?? '').split('/')
  if (mark !== MARK) wrong('accreditation.copyNoForm')
  if (version !== String(FORM_VERSION))
    wrong('accreditation.copyOtherForm', { version: version ?? '', now: FORM_VERSION })
  if (application !== id) wrong('accreditation.copyOther')
  const found: Partial<Draft> = {}
  sheet.eachRow((row, number) => {
    const field = FIELDS.find((name) => name === row.getCell(CELLS.name).value)
    row.eachCell((cell) => {
      if (cell.formula || cell.type === ExcelJS.ValueType.Formula)
        wrong('accreditation.copyFormula', { cell: cell.address })
    })
    if (!field || number === 1) return
    const read = text.safeParse(row.getCell(CELLS.answer).text)
    if (!read.success)
      wrong('accreditation.copyTooLong', { cell: row.getCell(CELLS.answer).address })
    found[field as Field] = read.data
  })
  return found
}

/** Unpacks no more than a form can hold, whatever the file claims. */
async function openSheet(body: Uint8Array) {
  try {
    let bytes = 0
    const parts = unzipSync(body, {
      filter({ originalSize }) {
        bytes += originalSize
        if (bytes > LARGEST) throw new RangeError('more than a form can hold')
        return true
      },
    })
    const book = new ExcelJS.Workbook()
    const plain = zipSync(parts as Zippable, { level: 0 })
    await book.xlsx.load(plain.buffer as ArrayBuffer)
    const sheet = book.getWorksheet(FORM_SHEET) ?? book.worksheets[0]
    if (sheet) return sheet
  } catch {
    // Said below: whatever it is, it is no spreadsheet of ours.
  }
  return wrong('accreditation.copyNoSheet')
}

function wrong(key: Problem['key'], values: Values = {}): never {
  return refuse('invalid', 'errors.checkForm', { problems: { copy: { key, values } } })
}
