import { z } from 'zod'
import { AppError } from './errors'

export type SearchParams = Record<string, string | string[] | undefined>

/**
 * Reads a query string by a zod object, one parameter at a time: what makes no sense is left out and named in
 * `wrong`, so that a page can say so and an API refuse it. Parameters that the schema doesn't know are no concern.
 * Array and tuple fields accept both `a=1&a=2` and `a=1,2`.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  params: SearchParams,
) {
  const kept: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = params[name]
    if (given === undefined) continue
    const value = isList(field) ? split(given) : Array.isArray(given) ? given.at(-1) : given
    if (value === '' || (Array.isArray(value) && value.length === 0)) continue
    if (z.safeParse(field as z.ZodType, value).success) kept[name] = value
    else wrong.push(name)
  }
  return { value: schema.parse(kept), wrong }
}

/** For the API: throws `invalid` that names every parameter that makes no sense. */
export function requireQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  request: Request,
) {
  const { value, wrong } = readQuery(schema, fromUrl(new URL(request.url).searchParams))
  if (wrong.length === 0) return value
  throw new AppError(
    'invalid',
    `This makes no sense here: ${wrong.join(', ')}`,
    Object.fromEntries(wrong.map((name) => [name, explain(schema, name)])),
  )
}

/** The value of a parameter that is meant to be given once. */
export function first(value: string | string[] | undefined) {
  return Array.isArray(value) ? value[0] : value
}

export function fromUrl(params: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
}

function split(given: string | string[]) {
  return [given]
    .flat()
    .flatMap((part) => part.split(','))
    .filter((part) => part !== '')
}

function isList(field: unknown) {
  let inner = field as { def: { type: string; innerType?: unknown } }
  while (inner.def.innerType) inner = inner.def.innerType as typeof inner
  return inner.def.type === 'array' || inner.def.type === 'tuple'
}

function explain(schema: z.ZodObject, name: string) {
  return (schema.shape[name] as z.ZodType).description ?? 'See /api/v1/docs for what it accepts.'
}
