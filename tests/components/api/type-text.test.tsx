import { expect, test } from 'vitest'
import { typeText } from '@/components/api/type-text'

test.each([
  [{ type: 'integer' }, 'integer'],
  [{ type: 'string', format: 'date-time' }, 'date-time'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer | null'],
  [{ $ref: '#/components/schemas/City' }, 'City'],
  [{ type: 'array', items: { $ref: '#/components/schemas/City' } }, 'City[]'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
  [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }] }, '[number, number]'],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, '{ …: integer }'],
  [{ type: 'object', properties: { kind: {}, year: {} } }, '{ kind, year }'],
  [{ type: 'string', const: 'city' }, '"city"'],
])('%j is told as %s', (schema, text) => {
  expect(typeText(schema as never)).toBe(text)
})
