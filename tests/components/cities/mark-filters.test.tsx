import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { ActiveFilters } from '@/components/cities/active-filters'
import { MarkFilters } from '@/components/cities/mark-filters'
import { CITY_FACETS, type CityFacets, CityFilters } from '@/lib/cities/schema'
import cities from '@/lib/i18n/messages/en/cities.json'
import common from '@/lib/i18n/messages/en/common.json'

function show(asked: object, counts: Record<string, number>) {
  const filters = CityFilters.parse(asked)
  const none = Object.fromEntries(CITY_FACETS.map((facet) => [facet, {}])) as CityFacets
  render(
    <NextIntlClientProvider locale="en" messages={{ cities, common }}>
      <MarkFilters filters={filters} facets={{ ...none, has: counts }} />
      <ActiveFilters filters={filters} countryNames={{}} />
    </NextIntlClientProvider>,
  )
}

test('open requests are a filter with their count, and not there while no city has any', () => {
  show({}, {})
  expect(screen.queryByRole('group')).toBeNull()
  show({}, { requests: 12 })
  expect(screen.getByRole('group', { name: cities.filters.has })).toBeTruthy()
  const box = screen.getByRole('checkbox', { name: /^Looks for partners/ })
  expect(box).toMatchObject({ name: 'has', value: 'requests', checked: false })
  expect(box.closest('label')?.textContent).toContain('12')
})

test('chosen, it stays though it leaves nothing, with its way out', () => {
  show({ has: ['requests'], block: ['culture'] }, {})
  expect(screen.getByRole('checkbox')).toMatchObject({ checked: true })
  const out = screen.getByRole('link', { name: 'Remove filter: Looks for partners' })
  expect(out.getAttribute('href')).toBe('/cities?block=culture')
})
