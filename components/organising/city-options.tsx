import type { CityChoice } from '@/lib/events/queries/city-choices'

/** Member cities to choose from, under the names of their countries; they come in the order of these. */
export function CityOptions({ cities }: { cities: CityChoice[] }) {
  const countries = [...new Set(cities.map(({ country }) => country))]
  return countries.map((country) => (
    <optgroup key={country} label={country}>
      {cities
        .filter((city) => city.country === country)
        .map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
    </optgroup>
  ))
}
