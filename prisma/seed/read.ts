import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  CityRow,
  CountryRow,
  KeyFeatures,
  NetworkTotalRow,
  PracticeRow,
  ResourceRow,
} from './schema'

/** A seed file that cannot be taken: names the file, the row and the field of each problem. */
export class SeedError extends Error {
  constructor(readonly problems: string[]) {
    super(`The seed was refused and nothing was written:\n${problems.join('\n')}`)
    this.name = 'SeedError'
  }
}

export type Seed = ReturnType<typeof readSeed>

/** Reads and checks every file in `folder`. Throws SeedError with all that is wrong, not just the first. */
export function readSeed(folder: string) {
  const problems: string[] = []
  const countries = rows('countries.json', CountryRow, 'iso2')
  const cities = rows('cities.json', CityRow, 'slug')
  const practices = rows('practices.json', PracticeRow, 'title')
  const totals = rows('network-totals.json', NetworkTotalRow, 'asOf')
  const resources = rows('resources.json', ResourceRow, 'slug')
  const keyFeatures = parse('key-features.json', KeyFeatures, parseJson('key-features.json'))

  const regionOf = new Map(countries.map((country) => [country.iso2, country.region]))
  const slugs = new Set(cities.map((city) => city.slug))
  unique(
    'countries.json',
    'iso2',
    countries.map((country) => country.iso2),
  )
  unique(
    'cities.json',
    'slug',
    cities.map((city) => city.slug),
  )
  for (const city of cities) {
    const region = regionOf.get(city.country)
    if (!region)
      problem('cities.json', city.slug, 'country', `${city.country} is not in countries.json`)
    else if (region !== city.region)
      problem(
        'cities.json',
        city.slug,
        'region',
        `${city.country} is in ${region}, not ${city.region}`,
      )
  }
  for (const practice of practices) {
    if (!slugs.has(practice.citySlug))
      problem('practices.json', practice.title, 'citySlug', `no city ${practice.citySlug}`)
  }
  if (problems.length > 0 || !keyFeatures) throw new SeedError(problems)
  return { countries, cities, practices, totals, resources, keyFeatures }

  function rows<Row extends z.ZodObject>(
    file: string,
    schema: Row,
    key: keyof z.infer<Row> & string,
  ) {
    const given = parse(file, z.array(z.unknown()), parseJson(file)) ?? []
    return given.flatMap((row, index) => {
      const result = schema.safeParse(row)
      if (result.success) return [result.data as z.infer<Row>]
      const name = (row as Record<string, unknown> | null)?.[key]
      for (const issue of result.error.issues) {
        problem(
          file,
          typeof name === 'string' ? name : `row ${index + 1}`,
          issue.path.join('.'),
          issue.message,
        )
      }
      return []
    })
  }

  function parse<Schema extends z.ZodType>(file: string, schema: Schema, value: unknown) {
    const result = schema.safeParse(value)
    if (result.success) return result.data as z.infer<Schema>
    for (const issue of result.error.issues) problem(file, '', issue.path.join('.'), issue.message)
    return undefined
  }

  function parseJson(file: string): unknown {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8'))
    } catch (error) {
      problem(file, '', '', error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  function unique(file: string, field: string, values: string[]) {
    const seen = new Set<string>()
    for (const value of values) {
      if (seen.has(value)) problem(file, value, field, 'stands there twice')
      seen.add(value)
    }
  }

  function problem(file: string, row: string, field: string, message: string) {
    problems.push(`${[file, row, field].filter(Boolean).join(', ')}: ${message}`)
  }
}
