import { z } from 'zod'
import { SearchHit, SearchResults } from '@/lib/search/schema'
import {
  City,
  CityCollection,
  CityFeature,
  CityList,
  CityProfile,
  Country,
  CountryList,
  PeerList,
  Problem,
} from './answers'
import { ENDPOINTS, type Endpoint } from './endpoints'
import {
  Partnership,
  PartnershipList,
  Request,
  RequestList,
  RequestProfile,
} from './partnership-answers'
import { JsonFeed, Practice, PracticeList, PracticeProfile } from './practice-answers'

export type Schema = z.core.JSONSchema.BaseSchema
export type OpenApi = ReturnType<typeof openApi>
export type Parameter = {
  name: string
  in: 'query' | 'path'
  required: boolean
  description?: string
  schema: Schema
  style?: 'form'
  explode?: false
}

const NAMED = {
  City,
  CityList,
  CityProfile,
  CityCollection,
  CityFeature,
  Country,
  PeerList,
  CountryList,
  Practice,
  PracticeList,
  PracticeProfile,
  Request,
  RequestList,
  RequestProfile,
  Partnership,
  PartnershipList,
  JsonFeed,
  SearchHit,
  SearchResults,
  Problem,
}

/** The OpenAPI 3.1 document, written from the same zod schemas that requests are read and answers tested by. */
export function openApi() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lyceum',
      version: '1',
      description:
        'Public facts about the UNESCO Global Network of Learning Cities: reading only, no key, from any origin. Place data © GeoNames, CC BY 4.0; country names from Unicode CLDR and United Nations terminology. /about/data says where the rest comes from. Lyceum is independent and not an official UNESCO service.',
    },
    servers: [{ url: '/api/v1' }] as const,
    paths: Object.fromEntries(
      ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }]),
    ),
    components: { schemas: namedSchemas() },
  }
}

/** Lists that lead to their other pages. */
const PAGED = [
  'listCities',
  'listPractices',
  'listRequests',
  'listPartnerships',
  'listEvents',
  'search',
]

/** What an endpoint takes, its path first. */
function parametersOf(endpoint: Endpoint): Parameter[] {
  return [
    ...read(endpoint.pathParameters).map(([name, schema]) => parameter(name, 'path', schema)),
    ...read(endpoint.query).map(([name, schema]) => parameter(name, 'query', schema)),
  ]
}

function operation(endpoint: Endpoint) {
  const { id, summary, description, answer } = endpoint
  return {
    operationId: id,
    summary,
    description,
    'x-example': endpoint.example,
    parameters: parametersOf(endpoint),
    responses: {
      200: {
        description: answer.description,
        headers: {
          ETag: { schema: { type: 'string' }, description: 'Send it back as If-None-Match.' },
          ...(PAGED.includes(id) && {
            Link: { schema: { type: 'string' }, description: 'RFC 8288: first, prev, next, last.' },
          }),
        },
        content: { [answer.type]: { schema: answerSchema(answer.schema) } },
      },
      304: { description: 'Unchanged since the ETag that was sent.' },
      400: problem('A parameter makes no sense; `errors` names it.'),
      ...(endpoint.pathParameters && { 404: problem('There is none of that name.') }),
    },
  }
}

function problem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

function parameter(
  name: string,
  place: Parameter['in'],
  { description, ...schema }: Schema,
): Parameter {
  // Lists are read from `a=1,2` and `a=1&a=2` alike; the shorter way is the one told.
  const list = schema.type === 'array'
  if (list) delete schema.default
  return {
    name,
    in: place,
    required: place === 'path',
    ...(description && { description }),
    ...(list && { style: 'form', explode: false }),
    schema,
  }
}

function read(parameters: z.ZodObject | undefined) {
  if (!parameters) return []
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'input', override })
  return Object.entries(properties as Record<string, Schema>)
}

function answerSchema(schema: z.ZodType): Schema {
  const name = Object.entries(NAMED).find(([, named]) => named === schema)?.[0]
  return name ? { $ref: reference(name) } : bare(z.toJSONSchema(schema, { override }))
}

function namedSchemas() {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) named.add(schema, { id })
  const { schemas } = z.toJSONSchema(named, { uri: reference, override })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]))
}

function reference(name: string) {
  return `#/components/schemas/${name}`
}

/** Takes out what holds for every number, key or date, and leaves room for fields of later versions. */
function override({ jsonSchema: schema }: { jsonSchema: Schema }) {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.format === 'date-time') delete schema.pattern
  if (schema.additionalProperties === false) delete schema.additionalProperties
  delete schema.propertyNames
}

/** Without what only a schema standing alone needs. */
function bare({ $schema, $id, ...schema }: Schema): Schema {
  return schema
}
