import { render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { Admissions } from '@/components/network/admissions'
import { GrowthChart } from '@/components/network/growth-chart'
import { MemberCountries } from '@/components/network/member-countries'
import { StatesWithoutMembers } from '@/components/network/states-without-members'
import common from '@/lib/i18n/messages/en/common.json'
import network from '@/lib/i18n/messages/en/network.json'

test('the chart of growth says its numbers', () => {
  const source = 'UNESCO'
  show(
    <GrowthChart
      totals={[
        { asOf: new Date('2016-08-01'), precision: 'month', cities: 115, countries: 28, source },
        { asOf: new Date('2025-12-04'), precision: 'day', cities: 425, countries: 91, source },
      ]}
    />,
  )
  const chart = screen.getByRole('img')
  expect(chart.getAttribute('aria-label')).toMatch(/August 2016: 115, .*2025: 425$/)
})

test('years beside what was announced, the unknown year last and without a link', () => {
  show(
    <Admissions
      years={[
        { year: 2020, members: 46, published: null },
        { year: 2022, members: 68, published: 77 },
        { year: null, members: 35, published: null },
      ]}
    />,
  )
  const rows = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual(['202046', '202268 of 77', 'Year not known35'])
  expect(within(screen.getByRole('list')).getAllByRole('link')).toHaveLength(2)
  expect(screen.getByText('Of 35 members no source says the year.')).toBeTruthy()
})

test('countries are sorted by links, which turn round', () => {
  const countries = [
    {
      code: 'IE',
      name: 'Ireland',
      region: 'europe-north-america',
      members: 4,
      first: null,
      practices: 0,
    },
  ] as const
  show(<MemberCountries countries={countries} sort="-members" wrong={false} />)
  const head = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) })
  expect(head('Member cities').getAttribute('aria-sort')).toBe('descending')
  expect(head('Country').getAttribute('aria-sort')).toBeNull()
  expect(link('Member cities')).toBe('/network?sort=members#members')
  expect(link('Country')).toBe('/network#members')
  expect(link('Ireland')).toBe('/cities?country=IE')
  expect(screen.getByRole('row', { name: /Not known/ })).toBeTruthy()
})

test('the directory does not pass for the network', () => {
  const props = {
    states: [
      { code: 'AM', name: 'Armenia', region: 'europe-north-america', unconfirmed: 4 } as const,
    ],
    regions: [{ region: 'europe-north-america', states: 49 } as const],
    source: { asOf: '2023-07', url: '/list', regions: '/regions' },
  }
  show(<StatesWithoutMembers {...props} official={91} here={76} />)
  expect(screen.getByText(/at least 15 of the states below have members/)).toBeTruthy()
  expect(screen.getByText('4 cities not confirmed')).toBeTruthy()
})

function link(name: string) {
  return screen.getByRole('link', { name: new RegExp(`^${name}`) }).getAttribute('href')
}

function show(page: ReactElement) {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, network }}>
      {page}
    </NextIntlClientProvider>,
  )
}
