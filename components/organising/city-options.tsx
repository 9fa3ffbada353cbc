import type { CityChoice } from '@/lib/events/queries/city-choices'

/** Member cities to choose from, under the names of their countries. */
export function CityOptions({ cities }: { cities: CityChoice[] }) {
  const countries = Map.groupBy(cities, ({ country }) => country)
  return [...countries].map(([country, own]) => (
    <optgroup key={country} label={country}>
      {own.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </optgroup>
  ))
}
