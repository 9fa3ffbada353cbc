import { expect, test } from 'vitest'
import { activeParts, directoryQuery, toggle } from '@/lib/cities/address'
import { CityFilters, clean } from '@/lib/cities/schema'
import { fromUrl, readQuery } from '@/lib/core/query-string'

const read = (query: string) => readQuery(CityFilters, fromUrl(new URLSearchParams(query)))

test('a view has one address, and reading it gives the view again', () => {
  const query =
    '?q=cork&region=africa&region=arab-states&has=requests&year=2015&country=IE&bbox=-10,40,5,60&sort=-year&page=3'
  const { value, wrong } = read(query)
  expect(wrong).toEqual([])
  expect(directoryQuery(value, { page: value.page })).toBe(query)
  expect(directoryQuery(read('page=1&q=&region=').value)).toBe('')
  expect(read('region=africa,arab-states').value).toEqual(
    read('region=africa&region=arab-states').value,
  )
})

test('changing a filter begins again at the first page', () => {
  const { value } = read('page=4&region=africa')
  expect(toggle(value, 'region', 'africa')).toBe('')
  expect(toggle(value, 'year', 2015)).toBe('?region=africa&year=2015')
})

test('each active part leads to the view without it', () => {
  const parts = activeParts(read('q=corck&block=culture&year=2015&year=2016&bbox=1,2,3,4').value)
  expect(parts.map(({ name, value, query }) => [name, value, query])).toEqual([
    ['q', 'corck', '?block=culture&year=2015&year=2016&bbox=1,2,3,4'],
    ['block', 'culture', '?q=corck&year=2015&year=2016&bbox=1,2,3,4'],
    ['year', 2015, '?q=corck&block=culture&year=2016&bbox=1,2,3,4'],
    ['year', 2016, '?q=corck&block=culture&year=2015&bbox=1,2,3,4'],
    ['bbox', '1,2,3,4', '?q=corck&block=culture&year=2015&year=2016'],
  ])
})

test.each([
  ['year=abc', 'year'],
  ['year=1', 'year'],
  ['limit=-1', 'limit'],
  ['bbox=1,2', 'bbox'],
  ['bbox=1,60,2,40', 'bbox'],
  ['bbox=1,2,3,nowhere', 'bbox'],
  ['near=91,0', 'near'],
  ['region=atlantis', 'region'],
  ['country=Ireland', 'country'],
  ['sort=best', 'sort'],
  ['page=0', 'page'],
  ['sdg=18', 'sdg'],
  ['cluster=chess', 'cluster'],
  ['language=English', 'language'],
  ['has=everything', 'has'],
])('%s is named as what makes no sense, and the rest is kept', (query, name) => {
  const { value, wrong } = read(`${query}&block=culture`)
  expect(wrong).toEqual([name])
  expect(value.block).toEqual(['culture'])
})

test('text that cannot be stored or searched is cleaned and cut', () => {
  expect(clean('a\0b\ud800c')).toBe('a b c')
  expect(clean(`  ${'x'.repeat(10_000)}`)).toHaveLength(200)
  expect(clean('\'; drop table "City"; --')).toBe('\'; drop table "City"; --')
})
