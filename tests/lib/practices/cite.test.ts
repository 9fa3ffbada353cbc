import { expect, test } from 'vitest'
import { toBibTeX } from '@/lib/practices/cite/bibtex'
import { toRis } from '@/lib/practices/cite/ris'

const practice = {
  slug: 'night-school-cork-ie',
  title: 'Night school',
  language: 'en',
  city: 'Cork',
  summary: 'Lessons after work.',
  publishedAt: new Date('2025-03-02T23:30:00Z'),
}
const from = {
  url: 'https://atlas.example.org/practices/night-school-cork-ie',
  accessed: new Date('2026-11-25T08:00:00Z'),
}

test('a practice is cited in BibTeX by its city, under a key that stays', () => {
  expect(toBibTeX(practice, from)).toBe(
    [
      '@misc{night-school-cork-ie,',
      '  author = {{Cork}},',
      '  title = {{Night school}},',
      '  year = {2025},',
      '  language = {en},',
      '  url = {https://atlas.example.org/practices/night-school-cork-ie},',
      '  urldate = {2026-11-25},',
      '}',
      '',
    ].join('\n'),
  )
})

test('a practice is cited in RIS', () => {
  expect(toRis(practice, from)).toBe(
    [
      'TY  - WEB',
      'ID  - night-school-cork-ie',
      'AU  - Cork',
      'TI  - Night school',
      'PY  - 2025',
      'DA  - 2025/03/02',
      'LA  - en',
      'AB  - Lessons after work.',
      'UR  - https://atlas.example.org/practices/night-school-cork-ie',
      'Y2  - 2026/11/25',
      'ER  - ',
      '',
    ].join('\r\n'),
  )
})

test.each([
  ['50% & more_ #1 $5', '50\\% \\& more\\_ \\#1 \\$5'],
  ['a{b}c', 'a\\textbraceleft{}b\\textbraceright{}c'],
  [
    '}}, evil = {{',
    '\\textbraceright{}\\textbraceright{}, evil = \\textbraceleft{}\\textbraceleft{}',
  ],
  ['C:\\new ~ ^', 'C:\\textbackslash{}new \\textasciitilde{} \\textasciicircum{}'],
  ['two\nlines\u2028three', 'two lines three'],
  ['تعلم الكبار · 成人教育 · é', 'تعلم الكبار · 成人教育 · é'],
])('BibTeX keeps %j what it is', (title, expected) => {
  const entry = toBibTeX({ ...practice, title }, from)
  expect(entry).toContain(`  title = {{${expected}}},\n`)
  // Whatever is written, the entry ends where it ends.
  const depth = [...entry].reduce(
    (sum, sign) => sum + Number(sign === '{') - Number(sign === '}'),
    0,
  )
  expect(depth).toBe(0)
})

test('nothing in a title or summary becomes a line of its own in RIS', () => {
  const title = 'A\r\nER  - \r\nTY  - BOOK'
  const lines = toRis({ ...practice, title, summary: '\u0000x\u0085y' }, from).split('\r\n')
  expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - '])
  expect(lines).toContain('TI  - A ER - TY - BOOK')
  expect(lines).toContain('AB  - x y')
})

test('a day that is not known is left out', () => {
  const undated = { ...practice, publishedAt: null }
  expect(toBibTeX(undated, from)).not.toContain('year')
  expect(toRis(undated, from)).not.toMatch(/^(PY|DA)/m)
})
