import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { problemsOf, progressOf, readContent } from '@/lib/accreditation/completeness'
import { writeCopy } from '@/lib/accreditation/copy/write-copy'
import { submitApplication } from '@/lib/accreditation/mutations/hand-in'
import { importCopy, takeImported } from '@/lib/accreditation/mutations/import-copy'
import { uploadLetter } from '@/lib/accreditation/mutations/letter'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { countWords, type Draft, FIELDS } from '@/lib/accreditation/schema'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import {
  begin,
  fillIn,
  fullForm,
  handedIn,
  makeCountry,
  makeCycle,
  pdf,
  problems,
  refusal,
  type TestCountry,
} from './support/applications'

let country: TestCountry
beforeAll(async () => {
  await makeCycle()
  country = await makeCountry()
})

const contentOf = async (id: string) =>
  readContent((await db.application.findUniqueOrThrow({ where: { id } })).content)

test('words are counted as they are typed, and the 201st is told with how many there are', async () => {
  expect(countWords('  one\ttwo\nthree — four  ')).toBe(5)
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
  expect(problemsOf({ ...fullForm(), motivation: words(200) })).toEqual({})
  expect(problemsOf({ ...fullForm(), motivation: words(201) })).toEqual({
    motivation: { key: 'accreditation.tooManyWords', values: { words: 201, maximum: 200 } },
  })
  const { id, team } = await fillIn(await begin(country.code))
  await saveApplication(team, { id, version: 2, motivation: words(201) })
  expect(await problems(submitApplication(team, { id }))).toEqual({
    motivation: 'accreditation.tooManyWords',
  })
  // Nothing of what was typed is lost.
  expect((await contentOf(id)).motivation).toBe(words(201))
})

test('each wrong field has its own sentence', () => {
  const wrong: [keyof Draft, string, string][] = [
    ['challenge-quality', '6', 'ratingWrong'],
    ['expertise-culture', '0', 'ratingWrong'],
    ['population', 'many', 'numberWrong'],
    ['populationYear', '1889', 'yearWrong'],
    ['populationYear', '2999', 'yearWrong'],
    ['lat', '91', 'degreesWrong'],
    ['lon', '-181', 'degreesWrong'],
    ['timezone', 'Mars/Base', 'zoneUnknown'],
    ['contactEmail', 'nobody', 'addressWrong'],
    ['website', 'javascript:alert(1)', 'linkWrong'],
    ['mayorDate', '2026-02-31x', 'timeWrong'],
    ['kind', 'castle', 'missing'],
    ['beijing', 'no', 'missing'],
    ['motivation', ' ', 'missing'],
  ]
  for (const [field, text, key] of wrong)
    expect(problemsOf({ ...fullForm(), [field]: text })).toEqual({
      [field]: { key: `accreditation.${key}` },
    })
})

test('what is handed in is whole, with a letter; what lacks is named field by field', async () => {
  const { id, team } = await begin(country.code)
  await saveApplication(team, { id, version: 1, kind: 'town' })
  await db.application.update({ where: { id }, data: { state: 'draft' } })
  const missing = await problems(submitApplication(team, { id }))
  expect(missing).toMatchObject({ letter: 'accreditation.letterMissing' })
  expect(missing).toMatchObject({ motivation: 'accreditation.missing' })
  expect(missing).not.toHaveProperty('kind')
  expect(missing).not.toHaveProperty('website')
  expect(await db.applicationVersion.count({ where: { applicationId: id } })).toBe(0)
  const [done, due] = progressOf(await contentOf(id)).reduce(
    ([done, due], part) => [done + part.done, due + part.due],
    [0, 0],
  )
  expect([done, due]).toEqual([2, FIELDS.length - 2])
})

test('two people write at once: other fields merge, and of one field the second one chooses', async () => {
  const { id, team } = await begin(country.code)
  await saveApplication(team, { id, version: 1, motivation: 'Hers' })
  const merged = await saveApplication(team, { id, version: 1, implementation: 'His' })
  expect(merged).toMatchObject({ version: 3, theirs: { motivation: 'Hers' } })
  const error = await saveApplication(team, { id, version: 1, motivation: 'His' }).catch((e) => e)
  expect(error).toBeInstanceOf(AppError)
  expect(error.details.current).toMatchObject({ motivation: 'Hers' })
  expect(await contentOf(id)).toMatchObject({ motivation: 'Hers', implementation: 'His' })
})

test('a letter that is no PDF, is encrypted, runs a script or is too heavy is told so', async () => {
  const { id, team } = await begin(country.code)
  const give = (letter: File) => problems(uploadLetter(team, { id, letter }))
  const script = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'
  const key = `<${'00'.repeat(32)}>`
  const encrypted = pdf(
    '',
    '/ID[<00><00>]/Encrypt 4 0 R',
    `4 0 obj<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -44>>endobj\n`,
  )
  expect(await give(new File(['GIF89a'], 'letter.pdf'))).toEqual({
    letter: 'accreditation.letterNoPdf',
  })
  expect(await give(new File(['%PDF-1.4 and nothing'], 'l.pdf'))).toEqual({
    letter: 'accreditation.letterNoPdf',
  })
  expect(await give(encrypted)).toEqual({ letter: 'accreditation.letterEncrypted' })
  expect(await give(pdf(script))).toEqual({ letter: 'accreditation.letterRuns' })
  expect(await give(new File([new Uint8Array(7_000_000)], 'l.pdf'))).toEqual({
    letter: 'accreditation.letterTooHeavy',
  })
  expect(await give(pdf())).toEqual({})
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({
    letterName: 'letter.pdf',
  })
})

test('once it is handed in nobody changes form, letter or copy', async () => {
  const { id, team } = await handedIn(country)
  expect(await refusal(saveApplication(team, { id, version: 2, motivation: 'New' }))).toBe(
    'accreditation.locked',
  )
  expect(await refusal(uploadLetter(team, { id, letter: pdf() }))).toBe('accreditation.locked')
  const copy = copyOf(await writeCopy(id, fullForm(), 'en'))
  expect(await refusal(importCopy(team, { id, copy }))).toBe('accreditation.locked')
  expect(await contentOf(id)).toEqual(fullForm())
})

function copyOf(body: Uint8Array) {
  return new File([new Uint8Array(body)], 'form.xlsx')
}

/** The copy with something typed into it, as a spreadsheet program would save it. */
async function edited(body: Uint8Array, edit: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(body).buffer)
  const sheet = book.worksheets[0]
  if (sheet) edit(sheet)
  return copyOf(new Uint8Array(await book.xlsx.writeBuffer()))
}

const rowOf = (sheet: ExcelJS.Worksheet, field: string) =>
  sheet.getRow((sheet.getColumn(1).values as unknown[]).indexOf(field))

test('a copy goes out, is filled in off line, and comes back with its differences', async () => {
  const { id, team } = await fillIn(await begin(country.code))
  const body = await writeCopy(id, fullForm(), 'ar')
  expect(await importCopy(team, { id, copy: copyOf(body) })).toEqual({ count: 0 })
  const copy = await edited(body, (sheet) => {
    rowOf(sheet, 'motivation').getCell(3).value = 'Written on a train.'
    rowOf(sheet, 'population').getCell(3).value = 3001
  })
  expect(await importCopy(team, { id, copy })).toEqual({ count: 2 })
  expect((await contentOf(id)).motivation).toBe(fullForm().motivation)
  await takeImported(team, { id, fields: ['motivation'] })
  expect(await contentOf(id)).toEqual({ ...fullForm(), motivation: 'Written on a train.' })
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ imported: null })
})

test('a copy that cannot be read is told why, in its own words', async () => {
  const { id, team } = await fillIn(await begin(country.code))
  const other = await begin(country.code)
  const body = await writeCopy(id, fullForm(), 'en')
  const bring = (copy: File) => problems(importCopy(team, { id, copy }))
  expect(await bring(new File(['PK not a zip'], 'form.xlsx'))).toEqual({
    copy: 'accreditation.copyNoSheet',
  })
  expect(await bring(copyOf(zipSync({ 'a.txt': strToU8('a') })))).toEqual({
    copy: 'accreditation.copyNoSheet',
  })
  expect(await bring(copyOf(zipSync({ 'xl/a.xml': new Uint8Array(30_000_000) })))).toEqual({
    copy: 'accreditation.copyNoSheet',
  })
  expect(await bring(copyOf(new Uint8Array(600_000)))).toEqual({
    copy: 'accreditation.copyTooHeavy',
  })
  const plain = new ExcelJS.Workbook()
  plain.addWorksheet('Form').addRow(['a', 'b', 'c'])
  expect(await bring(copyOf(new Uint8Array(await plain.xlsx.writeBuffer())))).toEqual({
    copy: 'accreditation.copyNoForm',
  })
  const older = await edited(body, (sheet) => {
    sheet.getCell('A1').value = `lyceum-form/0/${id}`
  })
  expect(await bring(older)).toEqual({ copy: 'accreditation.copyOtherForm' })
  expect(await bring(copyOf(await writeCopy(other.id, fullForm(), 'en')))).toEqual({
    copy: 'accreditation.copyOther',
  })
  const counting = await edited(body, (sheet) => {
    rowOf(sheet, 'population').getCell(3).value = { formula: '1+1', result: 2 }
  })
  expect(await bring(counting)).toEqual({ copy: 'accreditation.copyFormula' })
  expect(await contentOf(id)).toEqual(fullForm())
})
