import type { Schema } from '@/lib/api/openapi'

/** A JSON Schema in the few signs that programmers of most languages read: `City[]`, `integer | null`. */
export function typeText(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ')
  if (Array.isArray(schema.type)) return schema.type.join(' | ')
  if (schema.type === 'array') return listText(schema)
  if (schema.type === 'object') return objectText(schema)
  return schema.format ?? schema.type ?? ''
}

function listText(schema: Schema) {
  if (schema.prefixItems) return `[${(schema.prefixItems as Schema[]).map(typeText).join(', ')}]`
  const item = typeText((schema.items ?? {}) as Schema)
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`
}

function objectText({ properties, additionalProperties }: Schema) {
  if (properties) return `{ ${Object.keys(properties).join(', ')} }`
  return `{ …: ${typeText((additionalProperties ?? {}) as Schema)} }`
}
