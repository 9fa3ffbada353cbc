import 'server-only'
import { db } from '@/lib/core/db'

/** Cities admitted in a year, as the UNESCO Institute for Lifelong Learning announced; of earlier years only totals are known. */
const PUBLISHED_BY_YEAR: Record<number, number> = { 2022: 77, 2024: 64, 2025: 72 }
/** Members in a country, where a number is published. */
const PUBLISHED_BY_COUNTRY: Record<string, number> = { KR: 59 }
/** Countries known to have more members than are listed, or members where none is. */
const INCOMPLETE_COUNTRIES = ['BF', 'CM', 'CR', 'DE', 'FR', 'GR', 'NE']

export type Roster = Awaited<ReturnType<typeof describeRoster>>

/**
 * How complete the roster is: members and their countries beside what is published (null where nothing is), what is
 * not known of members, and which facts of any listed city have not been checked. The unknown year (null) is last.
 */
export async function describeRoster() {
  const member = { status: 'member' } as const
  const [statuses, countries, years, unknownPopulation, unchecked, practices] = await Promise.all([
    db.city.groupBy({ by: ['status'], _count: true }),
    db.city.groupBy({ by: ['countryCode'], where: member, _count: true }),
    db.city.groupBy({
      by: ['joined'],
      where: member,
      _count: true,
      orderBy: { joined: { sort: 'asc', nulls: 'last' } },
    }),
    db.city.count({ where: { ...member, population: null } }),
    db.cityFact.groupBy({
      by: ['field'],
      where: { basis: { in: ['manual', 'unchecked'] } },
      _count: true,
    }),
    db.practice.count({ where: { hiddenAt: null } }),
  ])
  const count = (status: string) => statuses.find((row) => row.status === status)?._count ?? 0
  return {
    members: count('member'),
    countries: countries.length,
    uncertain: count('uncertain'),
    years: years.map((row) => ({
      year: row.joined,
      members: row._count,
      published: PUBLISHED_BY_YEAR[row.joined ?? 0] ?? null,
    })),
    publishedCountries: Object.entries(PUBLISHED_BY_COUNTRY).map(([code, published]) => ({
      code,
      members: countries.find(({ countryCode }) => countryCode === code)?._count ?? 0,
      published,
    })),
    incompleteCountries: INCOMPLETE_COUNTRIES,
    unknownPopulation,
    manualPositions: unchecked.find(({ field }) => field === 'coordinates')?._count ?? 0,
    /** By language; `local` for the name in the place's own. */
    uncheckedNames: Object.fromEntries(
      unchecked
        .filter(({ field }) => field.startsWith('names.'))
        .map((row) => [row.field.slice('names.'.length), row._count]),
    ),
    practices,
  }
}
