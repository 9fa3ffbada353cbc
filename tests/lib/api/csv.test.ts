import { expect, test } from 'vitest'
import { toCsv } from '@/lib/api/csv'

test('lines end as RFC 4180 has it, after a byte order mark', () => {
  expect(toCsv(['a', 'b'], [{ a: 'x', b: null }])).toBe('\uFEFFa,b\r\nx,\r\n')
})

test.each([
  ['plain', 'Cork', 'Cork'],
  ['comma', 'Cork, Ireland', '"Cork, Ireland"'],
  ['quote', 'the "real" capital', '"the ""real"" capital"'],
  ['line break', 'a\r\nb', '"a\r\nb"'],
  ['list', [2015, 2017], '2015;2017'],
  ['empty list', [], ''],
  ['number', -33.45, '-33.45'],
  ['formula', '=1+1', "'=1+1"],
  ['plus', '+1', "'+1"],
  ['minus', '-1', "'-1"],
  ['at', '@SUM(A1)', "'@SUM(A1)"],
  ['tab', '\t=1', "'\t=1"],
  ['formula with a quote', '="a"', `"'=""a"""`],
  ['list that begins like a formula', ['=a', 'b'], "'=a;b"],
])('%s', (_, cell, written) => {
  expect(toCsv(['a'], [{ a: cell }])).toBe(`\uFEFFa\r\n${written}\r\n`)
})
