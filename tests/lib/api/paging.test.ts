import { expect, test } from 'vitest'
import { pageLinks } from '@/lib/api/paging'

const url = 'https://lyceum.example/api/v1/cities?region=africa&page=2'

test('a page in the middle leads both ways and keeps the filters', () => {
  expect(pageLinks(url, { page: 2, pages: 3 }).split(', ')).toEqual([
    '</api/v1/cities?region=africa&page=1>; rel="first"',
    '</api/v1/cities?region=africa&page=1>; rel="prev"',
    '</api/v1/cities?region=africa&page=3>; rel="next"',
    '</api/v1/cities?region=africa&page=3>; rel="last"',
  ])
})

test('the only page leads nowhere else', () => {
  expect(pageLinks(url, { page: 1, pages: 1 })).not.toMatch(/next|prev/)
})

test('a page beyond the last leads back to the last', () => {
  expect(pageLinks(url, { page: 9, pages: 3 })).toContain('page=3>; rel="prev"')
})
