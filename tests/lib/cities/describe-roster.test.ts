import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { describeRoster } from '@/lib/cities/queries/describe-roster'
import { db } from '@/lib/core/db'

test('what is said of completeness adds up', async () => {
  const roster = await describeRoster()
  expect(roster.members).toBe(338)
  expect(roster.uncertain).toBe(28)
  expect(roster.countries).toBeGreaterThanOrEqual(75)
  expect(roster.years.reduce((sum, { members }) => sum + members, 0)).toBe(roster.members)
  expect(roster.years.at(-1)?.year).toBeNull()
  const gaps = roster.years.flatMap(({ year, members, published }) =>
    published ? [[year, published - members]] : [],
  )
  expect(gaps).toEqual([
    [2022, 9],
    [2024, 9],
    [2025, 20],
  ])
})

test('a city that is no member counts neither for its year nor for its country', async () => {
  const before = await describeRoster()
  await db.city.update({ where: { slug: 'cork-ie' }, data: { status: 'left' } })
  const after = await describeRoster()
  expect(after.members).toBe(before.members - 1)
  const in2015 = ({ years }: typeof before) => years.find(({ year }) => year === 2015)?.members ?? 0
  expect(in2015(after)).toBe(in2015(before) - 1)
})
