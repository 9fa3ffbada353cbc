import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { describeRoster } from '@/lib/cities/queries/describe-roster'
import { listNetworkTotals } from '@/lib/cities/queries/list-network-totals'
import { db } from '@/lib/core/db'
import { LOCALES } from '@/lib/i18n/locales'
import { MEMBER_STATES, stateName } from '@/lib/network/member-states'
import { listMemberCountries } from '@/lib/network/queries/list-member-countries'
import { listMemberPlaces } from '@/lib/network/queries/list-member-places'
import { listRegions } from '@/lib/network/queries/list-regions'
import { listStatesWithoutMembers } from '@/lib/network/queries/list-states-without-members'
import { listLatestPractices } from '@/lib/practices/queries/list-practices'

test('every count speaks of the same members, and of no unconfirmed city', async () => {
  const [roster, places, regions, countries] = await Promise.all([
    describeRoster(),
    listMemberPlaces('en'),
    listRegions(),
    listMemberCountries('en', 'name'),
  ])
  expect(places).toHaveLength(roster.members)
  expect(sum(regions.map(({ cities }) => cities))).toBe(roster.members)
  expect(sum(roster.years.map(({ members }) => members))).toBe(roster.members)
  expect(sum(countries.map(({ members }) => members))).toBe(roster.members)
  expect(countries).toHaveLength(roster.countries)
  expect(sum(regions.map((region) => region.countries))).toBe(roster.countries)
})

test('UNESCO counts more than the roster holds', async () => {
  const [totals, roster] = await Promise.all([listNetworkTotals(), describeRoster()])
  const latest = totals.at(-1)
  expect(latest).toMatchObject({ cities: 425, countries: 91, precision: 'day' })
  expect(latest?.asOf.toISOString().slice(0, 10)).toBe('2025-12-04')
  expect(totals.map(({ cities }) => cities)).toEqual([115, 229, 294, 356, 425])
  expect(roster.members).toBeLessThan(425)
})

test('the list of Member States is whole, and agrees with the countries about regions', async () => {
  expect(MEMBER_STATES).toHaveLength(194)
  expect(new Set(MEMBER_STATES.map(({ code }) => code)).size).toBe(194)
  const regionOf = new Map(MEMBER_STATES.map(({ code, region }) => [code, region as string]))
  const countries = await db.country.findMany({ select: { code: true, region: true } })
  expect(countries.filter(({ code, region }) => regionOf.get(code) !== region)).toEqual([])
})

test('each Member State has members here or is listed as without', async () => {
  const [countries, without] = await Promise.all([
    listMemberCountries('en', 'name'),
    listStatesWithoutMembers('en'),
  ])
  const codes = [...countries, ...without].map(({ code }) => code)
  expect(codes.sort()).toEqual(MEMBER_STATES.map(({ code }) => code).sort())
  expect(without.find(({ code }) => code === 'AM')).toMatchObject({ unconfirmed: 4 })
})

test.each(LOCALES)('every Member State has a name in %s', (locale) => {
  const unnamed = MEMBER_STATES.filter(({ code }) => stateName(code, locale) === code)
  expect(unnamed).toEqual([])
})

test('countries are sorted, and what is not known stands last in either order', async () => {
  const byMembers = await listMemberCountries('en', '-members')
  const members = byMembers.map((country) => country.members)
  expect(members).toEqual([...members].sort((a, b) => b - a))

  for (const sort of ['first', '-first'] as const) {
    const years = (await listMemberCountries('en', sort)).map(({ first }) => first)
    const known = years.filter((year) => year !== null)
    expect(years.slice(0, known.length)).toEqual(known)
    expect(known).toEqual([...known].sort((a, b) => (sort === 'first' ? a - b : b - a)))
  }
})

test('one practice for each building block, of members', async () => {
  const practices = await listLatestPractices('fr')
  expect(practices).toHaveLength(6)
  expect(new Set(practices.map(({ block }) => block)).size).toBe(6)
  expect(practices.every(({ city }) => city.status === 'member')).toBe(true)
})

function sum(numbers: number[]) {
  return numbers.reduce((total, one) => total + one, 0)
}
