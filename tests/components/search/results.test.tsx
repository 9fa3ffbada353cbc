import { render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Results } from '@/components/search/results'
import { scriptLang } from '@/components/search/script-lang'
import { searchAddress } from '@/components/search/search-address'
import common from '@/lib/i18n/messages/en/common.json'
import search from '@/lib/i18n/messages/en/search.json'
import { type SearchHit, SearchParams, type SearchResults } from '@/lib/search/schema'

const beijing: SearchHit = {
  slug: 'beijing-cn',
  type: 'city',
  name: 'Beijing',
  localName: '北京',
  country: 'CN',
  countryName: 'China',
  region: 'asia-pacific',
  membership: 'uncertain',
  lat: 39.9,
  lon: 116.4,
  href: '/cities/beijing-cn',
  matched: [{ text: 'Pékin', match: true }],
  excerpt: null,
}
const found: SearchResults = {
  data: [beijing],
  total: 41,
  exact: true,
  facets: { type: { city: 40, country: 1 }, region: {}, country: {} },
  limited: false,
}

function renderResults(params: Partial<SearchParams>, results: Partial<SearchResults> = {}) {
  render(
    <NextIntlClientProvider locale="en" messages={{ common, search }}>
      <Results params={{ ...SearchParams.parse({}), ...params }} found={{ ...found, ...results }} />
    </NextIntlClientProvider>,
  )
}

test('a hit says by which name it was found, its own name, its country and its status', () => {
  renderResults({ q: 'Pékin' })
  const heading = screen.getByRole('heading', { level: 2 })
  expect(within(heading).getByRole('link').getAttribute('href')).toBe('/cities/beijing-cn')
  expect(heading.querySelector('mark')?.textContent).toBe('Pékin')
  expect(screen.getByText('北京').getAttribute('lang')).toBe('zh')
  expect(screen.getByText(`China · ${common.statuses.uncertain}`)).toBeTruthy()
})

test('kinds are links with counts, those without hits are left out', () => {
  renderResults({ q: 'Pékin', type: ['city'] })
  const kinds = screen.getByRole('navigation', { name: search.types })
  const links = within(kinds).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['All 41', '/search?q=P%C3%A9kin'],
    ['Cities 40', '/search?q=P%C3%A9kin&type=city'],
    ['Countries 1', '/search?q=P%C3%A9kin&type=country'],
  ])
  expect(within(kinds).getByRole('link', { current: true }).textContent).toBe('Cities 40')
})

test('pages keep the words and the kind', () => {
  renderResults({ q: 'a', type: ['city'], page: 2 })
  const next = screen.getByRole('link', { name: common.pages.next })
  expect(next.getAttribute('href')).toBe('/search?q=a&type=city&page=3')
})

test('nothing found says what was looked through and where else to look', () => {
  renderResults({ q: '<b>x', type: ['region'] }, { data: [], total: 0 })
  expect(screen.getByRole('heading', { name: 'No place is known here as “<b>x”' })).toBeTruthy()
  expect(screen.getByText(/41 places of other kinds/)).toBeTruthy()
  const any = screen.getByRole('link', { name: search.none.anyType })
  expect(any.getAttribute('href')).toBe('/search?q=%3Cb%3Ex')
})

test('a page after the last one leads back', () => {
  renderResults({ q: 'a', page: 99 }, { data: [] })
  expect(screen.getByRole('heading', { name: search.past.title })).toBeTruthy()
  expect(screen.getByRole('link', { name: search.past.first }).getAttribute('href')).toBe(
    '/search?q=a',
  )
})

test('a resting engine is said, with the directory as the way out', () => {
  renderResults({ q: 'a' }, { limited: true })
  expect(within(screen.getByRole('alert')).getByText(search.limited.title)).toBeTruthy()
  expect(screen.getByRole('link', { name: search.limited.directory })).toBeTruthy()
})

test('an address of results holds only what is not usual', () => {
  expect(searchAddress({ q: '' })).toBe('/search')
  expect(searchAddress({ q: 'a b&c', page: 1 }, 'ar')).toBe('/ar/search?q=a+b%26c')
})

test('the script of a name tells the faces that it needs', () => {
  expect(scriptLang('오산시', 'KR')).toBe('ko')
  expect(scriptLang('岡山市', 'JP')).toBe('ja')
  expect(scriptLang('さいたま市', 'JP')).toBe('ja')
  expect(scriptLang('北京', 'CN')).toBe('zh')
  expect(scriptLang('Cork', 'IE')).toBeNull()
  expect(scriptLang(null, 'IE')).toBeNull()
})
