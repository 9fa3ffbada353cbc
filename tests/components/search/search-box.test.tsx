import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test, vi } from 'vitest'
// Fetched at first touch; here beforehand, so that no test waits for the compiler.
import '@/components/search/search-combobox'
import { SearchBox } from '@/components/search/search-box'
import { queryClient } from '@/components/site/query-client'
import search from '@/lib/i18n/messages/fr/search.json'
import type { SearchHit, Suggestions } from '@/lib/search/schema'

const cork: SearchHit = {
  slug: 'cork-ie',
  type: 'city',
  name: 'Cork',
  localName: 'Cork',
  country: 'IE',
  countryName: 'Irlande',
  region: 'europe-north-america',
  membership: 'member',
  lat: 51.9,
  lon: -8.5,
  href: '/fr/cities/cork-ie',
  matched: [
    { text: 'Cor', match: true },
    { text: 'k', match: false },
  ],
  excerpt: null,
}
const korea: SearchHit = {
  ...cork,
  slug: 'kr',
  type: 'country',
  name: 'République de Corée',
  localName: '대한민국',
  country: 'KR',
  href: '/fr/cities?country=kr',
  matched: null,
  excerpt: null,
}

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

function renderBox(answer: Partial<Suggestions> | 'down') {
  const totals = { city: 1, country: 1, region: 0 }
  const body = { hits: [], totals, limited: false, ...(answer === 'down' ? {} : answer) }
  const fetched = vi.fn(async (_address: string) => {
    if (answer === 'down') return new Response('', { status: 503 })
    return Response.json(body)
  })
  vi.stubGlobal('fetch', fetched)
  render(
    <NextIntlClientProvider locale="fr" messages={{ search }}>
      <SearchBox />
    </NextIntlClientProvider>,
  )
  return fetched
}

async function type(text: string) {
  await userEvent.click(screen.getByRole('searchbox', { name: search.box.label }))
  const field = await screen.findByRole('combobox', { name: search.box.label })
  await userEvent.type(field, text)
  return field
}

test('without script it is a form that searches', () => {
  renderBox({})
  const form = screen.getByRole('search').querySelector('form')
  expect(form?.getAttribute('action')).toBe('/fr/search')
  expect(screen.getByRole('searchbox').getAttribute('name')).toBe('q')
  expect(screen.getByRole('button', { name: search.box.submit }).getAttribute('type')).toBe(
    'submit',
  )
})

test('what was typed and where stays when the combobox takes over', async () => {
  renderBox({})
  const plain = screen.getByRole<HTMLInputElement>('searchbox')
  plain.value = 'cor'
  plain.focus()
  plain.setSelectionRange(1, 2)
  const field = await screen.findByRole<HTMLInputElement>('combobox')
  expect(document.activeElement).toBe(field)
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['cor', 1, 2])
  expect(field.id).toBe(plain.id)
})

test('a word that is being composed is finished first', async () => {
  renderBox({})
  const plain = screen.getByRole<HTMLInputElement>('searchbox')
  fireEvent.compositionStart(plain)
  plain.focus()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(screen.queryByRole('combobox')).toBeNull()
  plain.value = '北京'
  fireEvent.compositionEnd(plain)
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('北京')
})

test('places come in groups with what matched marked, and the search itself last', async () => {
  const fetched = renderBox({ hits: [cork, korea] })
  await type('cor')
  const city = await screen.findByRole('option', { name: /^Cork/ })
  expect(city.getAttribute('href')).toBe('/fr/cities/cork-ie')
  expect(city.querySelector('mark')?.textContent).toBe('Cor')
  expect(city.textContent).toContain('Irlande')
  expect(screen.getAllByRole('group')).toHaveLength(2)
  const options = screen.getAllByRole('option')
  expect(options.at(-1)?.getAttribute('href')).toBe('/fr/search?q=cor')
  expect(screen.getByText('2 suggestions')).toBeTruthy()
  expect(fetched.mock.calls.at(-1)?.[0]).toBe('/api/suggest?q=cor&locale=fr&limit=8')
})

test('arrows lead to a place while the focus stays in the field', async () => {
  renderBox({ hits: [cork] })
  const field = await type('cor')
  await screen.findByRole('option', { name: /^Cork/ })
  await userEvent.keyboard('{ArrowDown}')
  const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '')
  expect(active?.getAttribute('href')).toBe('/fr/cities/cork-ie')
  expect(document.activeElement).toBe(field)
})

test('Enter without a choice searches for what is typed', async () => {
  renderBox({ hits: [cork] })
  const sent = vi.fn((event: Event) => event.preventDefault())
  screen.getByRole('search').addEventListener('submit', sent)
  await type('cor')
  await userEvent.keyboard('{Enter}')
  expect(sent).toHaveBeenCalledOnce()
})

test('nothing found is said', async () => {
  renderBox({})
  await type('zzz')
  expect(await screen.findByText(search.box.nothing)).toBeTruthy()
})

test('an engine that rests is said, and what names give is shown', async () => {
  renderBox({ hits: [cork], limited: true })
  await type('cor')
  expect(await screen.findByText(search.box.limited)).toBeTruthy()
  expect(screen.getByRole('option', { name: /^Cork/ })).toBeTruthy()
})

test('when suggestions fail, the search itself is still offered', async () => {
  renderBox('down')
  await type('cor')
  await waitFor(() => expect(screen.getByText(search.box.failed)).toBeTruthy(), { timeout: 4000 })
  expect(screen.getAllByRole('option')).toHaveLength(1)
})
