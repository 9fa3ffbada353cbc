import { readCell } from './read-cell'
import type { Table } from './read-table'
import {
  DERIVED_COLUMNS,
  type Difference,
  type Problem,
  REQUIRED_COLUMNS,
  ROSTER_FIELDS,
  type RosterField,
  type RosterProblem,
  RosterValues,
  type Value,
} from './schema'

/** A city as the roster has it now. */
export type Stored = {
  slug: string
  values: RosterValues
  /** Fields that the city has stated itself. */
  own: RosterField[]
}

type Known = { cities: Stored[]; countries: ReadonlySet<string> }
type Row = { row: number; slug: string; values: Partial<Record<RosterField, Value>> }

const SLUG = /^[a-z0-9-]+$/
const NEEDED_FOR_NEW = ['lat', 'lon', 'timezone'] as const

/**
 * Compares a file with the roster: either everything that is wrong with it, by row and column, or everything that it
 * would change.
 */
export function checkTable(
  table: Table,
  known: Known,
): { problems: Problem[] } | { difference: Difference } {
  const problems = checkColumns(table.columns)
  if (problems.length > 0) return { problems }
  const rows = table.rows
    .map((cells, at) => ({ cells, row: at + 2 }))
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, row }) => readRow(cells, row, table.columns, problems))
    .filter((row) => row !== null)
  const bySlug = new Map(known.cities.map((city) => [city.slug, city]))
  checkTogether(rows, known, bySlug, table.columns, problems)
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.row - b.row) }
  return { difference: compare(rows, known.cities, bySlug) }
}

function checkColumns(columns: string[]): Problem[] {
  const all: readonly string[] = ['slug', ...ROSTER_FIELDS, ...DERIVED_COLUMNS]
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.includes(column))
  const unknown = columns.filter((column) => !all.includes(column))
  const double = columns.filter((column, at) => columns.indexOf(column) !== at)
  const tell = (problem: RosterProblem) => (column: string) => ({
    row: 1,
    column,
    problem,
    value: '',
  })
  return [
    ...missing.map(tell('missingColumn')),
    ...unknown.map(tell('unknownColumn')),
    ...double.map(tell('doubleColumn')),
  ]
}

function readRow(cells: string[], row: number, columns: string[], problems: Problem[]): Row | null {
  const cell = (column: string) => cells[columns.indexOf(column)] ?? ''
  const slug = cell('slug').trim()
  if (cells.length > columns.length) {
    problems.push({
      row,
      column: null,
      problem: 'moreCells',
      value: cells.slice(columns.length).join(' ').slice(0, 80),
    })
    return null
  }
  const wrong = (column: string, problem: RosterProblem) =>
    problems.push({ row, column, problem, value: cell(column).slice(0, 80) })
  if (slug !== '' && !SLUG.test(slug)) wrong('slug', 'slug')
  if (columns.includes('nameLang') && !['', 'en'].includes(cell('nameLang').trim()))
    wrong('nameLang', 'english')
  const values: Row['values'] = {}
  for (const field of ROSTER_FIELDS) {
    if (!columns.includes(field)) continue
    const read = readCell(field, cell(field))
    if ('problem' in read) wrong(field, read.problem)
    else values[field] = read.value
  }
  return { row, slug, values }
}

/** What no row can know of itself. */
function checkTogether(
  rows: Row[],
  { cities, countries }: Known,
  bySlug: Map<string, Stored>,
  columns: string[],
  problems: Problem[],
) {
  const names = new Set(cities.map((city) => keyOf(city.values)))
  const slugs = new Set<string>()
  const added = new Set<string>()
  for (const { row, slug, values } of rows) {
    const wrong = (column: string | null, problem: RosterProblem, value = '') =>
      problems.push({ row, column, problem, value })
    // What could not be read has been told already.
    if (values.country && !countries.has(String(values.country)))
      wrong('country', 'country', String(values.country))
    if (slug !== '') {
      if (slugs.has(slug)) wrong('slug', 'doubleSlug', slug)
      slugs.add(slug)
      if (SLUG.test(slug) && !bySlug.has(slug)) wrong('slug', 'unknownSlug', slug)
      continue
    }
    for (const field of NEEDED_FOR_NEW) if (!columns.includes(field)) wrong(field, 'newNeeds')
    if (!values.name || !values.country) continue
    const key = keyOf(values)
    if (names.has(key) || added.has(key)) wrong('name', 'doubleCity', String(values.name))
    added.add(key)
  }
}

function compare(rows: Row[], cities: Stored[], bySlug: Map<string, Stored>): Difference {
  const difference: Difference = { added: [], changed: [], kept: [], unchanged: 0, absent: 0 }
  const taken = new Set(cities.map(({ slug }) => slug))
  for (const { slug, values } of rows) {
    const stored = bySlug.get(slug)
    if (!stored) {
      const fresh = slugFor(String(values.name), String(values.country), taken)
      taken.add(fresh)
      difference.added.push({ slug: fresh, values: completed(values) })
      continue
    }
    const differing = ROSTER_FIELDS.filter(
      (field) => values[field] !== undefined && !same(values[field], stored.values[field]),
    )
    const own = differing.filter((field) => stored.own.includes(field))
    const fields = differing.filter((field) => !own.includes(field))
    difference.kept.push(...own.map((field) => ({ slug, field })))
    if (fields.length === 0) difference.unchanged += 1
    else
      difference.changed.push({
        slug,
        name: stored.values.name,
        fields: Object.fromEntries(
          fields.map((field) => [field, { from: stored.values[field], to: values[field] ?? null }]),
        ),
      })
  }
  const named = new Set(rows.map(({ slug }) => slug))
  difference.absent = cities.filter(({ slug }) => !named.has(slug)).length
  return difference
}

export function same(a: unknown, b: unknown) {
  return JSON.stringify(a) === JSON.stringify(b)
}

function completed(values: Row['values']): RosterValues {
  return RosterValues.parse({
    population: null,
    localName: null,
    localLang: null,
    awards: [],
    ...values,
  })
}

function keyOf(values: Partial<Record<RosterField, Value>>) {
  return `${values.country} ${String(values.name).toLowerCase()}`
}

/** The permanent address of a new city, in the manner of the others: `cork-ie`. */
function slugFor(name: string, country: string, taken: ReadonlySet<string>) {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = `${plain || 'city'}-${country.toLowerCase()}`
  for (let more = 1; ; more++) {
    const slug = more === 1 ? base : `${base}-${more}`
    if (!taken.has(slug)) return slug
  }
}
