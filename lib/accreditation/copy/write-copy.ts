import 'server-only'
import ExcelJS from 'exceljs'
import { direction, type Locale } from '@/lib/i18n/locales'
import { COUNTED, type Draft, FORM_VERSION, MOST_WORDS, PART_NAMES, PARTS } from '../schema'
import { type FormWords, formWords } from '../words'
import { CELLS, FORM_SHEET, MARK } from './layout'

/**
 * A form as an .xlsx to be filled in without a connection: one row for each field, its name in the first column, which
 * is not shown, and what is answered in the third.
 */
export async function writeCopy(id: string, draft: Draft, locale: Locale) {
  const words = await formWords(locale)
  const { t } = words
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(FORM_SHEET, {
    views: [{ rightToLeft: direction(locale) === 'rtl', state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = [
    { key: 'name', hidden: true, width: 4 },
    { key: 'label', width: 44 },
    { key: 'answer', width: 70 },
    { key: 'hint', width: 60 },
  ]
  sheet.addRow([`${MARK}/${FORM_VERSION}/${id}`, t('copy.question'), t('copy.answer')])
  sheet.getRow(1).font = { bold: true }
  for (const part of PART_NAMES) {
    sheet.addRow(['', t(`parts.${part}`)]).font = { bold: true }
    for (const field of PARTS[part]) {
      const row = sheet.addRow([field, words.label(field), '', hintOf(field, words)])
      const cell = row.getCell(CELLS.answer)
      // As text, so that nobody's spreadsheet makes a date or a formula of it.
      cell.numFmt = '@'
      cell.value = draft[field]
      cell.alignment = { wrapText: true, vertical: 'top' }
      const choices = words.choices(field)
      if (choices.length > 0)
        cell.dataValidation = {
          ...{ type: 'list', allowBlank: true, showErrorMessage: true },
          formulae: [`"${choices.map(([value]) => value).join(',')}"`],
        }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function hintOf(field: keyof Draft, words: FormWords) {
  if (COUNTED.includes(field)) return words.t('form.words', { maximum: MOST_WORDS })
  return words
    .choices(field)
    .map(([value, name]) => (value === name ? value : `${value}: ${name}`))
    .join('; ')
}
