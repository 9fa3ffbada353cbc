import { BUILDING_BLOCKS, CITY_SORTS, REGIONS } from '@/lib/cities/schema'

type City = { slug: string; name: string }

/** A page that is measured, the share of a bare server it must reach, and `count` addresses that no one has asked for. */
export type Measured = { path: string; floor?: number; strange: (count: number) => string[] }

/** @param cities members, more of them than any `count` */
export function measuredAddresses(cities: City[]): Measured[] {
  return [
    // There is only one home page: a query that means nothing makes the server render it again.
    { path: '/', floor: 0.04, strange: (count) => numbered(count).map((n) => `/?visit=${n}`) },
    {
      path: '/cities',
      floor: 0.04,
      strange: (count) => views(count).map((view) => `/cities?${view}`),
    },
    {
      path: '/cities/cork-ie',
      floor: 0.04,
      strange: (count) => cities.slice(0, count).map(({ slug }) => `/cities/${slug}`),
    },
    {
      path: '/api/v1/cities',
      floor: 0.03,
      strange: (count) => views(count).map((view) => `/api/v1/cities?${view}`),
    },
    {
      path: '/api/v1/search?q=medelin',
      floor: 0.01,
      strange: (count) =>
        cities
          .slice(0, count)
          .map(({ name }, n) => `/api/v1/search?${new URLSearchParams({ q: typed(name, n) })}`),
    },
  ]
}

/** Views of the directory with one filter or two, in each order. */
function views(count: number) {
  const all = CITY_SORTS.filter((sort) => sort !== 'distance' && sort !== 'relevance').flatMap(
    (sort) =>
      REGIONS.flatMap((region) =>
        [...BUILDING_BLOCKS.map((block) => `&block=${block}`), '', '&year=2019', '&award=2021'].map(
          (rest) => `region=${region}${rest}&sort=${sort}`,
        ),
      ),
  )
  return all.slice(0, count)
}

/** A name as people type it: whole, unfinished, in lower case, with a letter left out. */
function typed(name: string, n: number) {
  const middle = Math.ceil(name.length / 2)
  const ways = [
    name,
    name.slice(0, Math.max(3, middle)),
    name.toLowerCase(),
    name.slice(0, middle) + name.slice(middle + 1),
  ]
  return ways[n % ways.length] ?? name
}

function numbered(count: number) {
  return Array.from({ length: count }, (_, n) => n)
}
