import { z } from 'zod'
import { MAP_COLOURS } from './client/map-colours'
import { CITY_FACETS, type CityFacet, CityFilters } from './schema'

/** What the directory's page shows: the filters, and what the colours of its map tell. */
export const DirectoryView = CityFilters.extend({ colour: z.enum(MAP_COLOURS).optional() })
export type DirectoryView = z.infer<typeof DirectoryView>

type Change = Partial<Record<keyof DirectoryView, unknown>>

/**
 * The query string of a view of the directory, shortest form: defaults are left out and values stand in a fixed
 * order, so that one view has one address. `change` replaces parts; undefined takes a part out.
 */
export function directoryQuery(filters: DirectoryView, change: Change = {}): string {
  const view: Record<string, unknown> = { ...filters, page: 1, ...change }
  const params = new URLSearchParams()
  for (const name of ORDER) {
    const value = view[name]
    if (value === undefined || value === '' || (name === 'page' && value === 1)) continue
    if (name === 'bbox' || name === 'near') params.set(name, (value as number[]).join(','))
    else for (const item of [value].flat()) params.append(name, String(item))
  }
  // Commas are allowed in a query and are easier to read.
  const text = params.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}

/** The view with one value of a facet put in, or taken out where it was in. */
export function toggle(filters: DirectoryView, facet: CityFacet, value: string | number) {
  const current = filters[facet] as (string | number)[]
  const without = current.filter((item) => String(item) !== String(value))
  return directoryQuery(filters, {
    [facet]: without.length < current.length ? without : [...current, value],
  })
}

const ORDER: (keyof DirectoryView)[] = [
  'q',
  ...CITY_FACETS,
  'bbox',
  'near',
  'sort',
  'limit',
  'colour',
  'page',
]

/** One thing that narrows a view, with the query string of the view without it. */
export type ActivePart = {
  [Name in CityFacet | 'q' | 'bbox' | 'near']: {
    name: Name
    value: Name extends CityFacet ? CityFilters[Name][number] : string
    query: string
  }
}[CityFacet | 'q' | 'bbox' | 'near']

export function activeParts(filters: DirectoryView): ActivePart[] {
  const single = (['bbox', 'near'] as const).filter((name) => filters[name])
  const parts = [
    ...(filters.q
      ? [{ name: 'q', value: filters.q, query: directoryQuery(filters, { q: undefined }) }]
      : []),
    ...CITY_FACETS.flatMap((name) =>
      (filters[name] as (string | number)[]).map((value) => ({
        name,
        value,
        query: toggle(filters, name, value),
      })),
    ),
    ...single.map((name) => ({
      name,
      value: String(filters[name]),
      query: directoryQuery(filters, { [name]: undefined }),
    })),
  ]
  return parts as ActivePart[]
}
