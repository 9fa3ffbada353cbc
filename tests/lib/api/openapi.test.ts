import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { openApi } from '@/lib/api/openapi'

test('everything that answers is described, and nothing else', () => {
  const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/route.ts'))
    .map((path) => `/${path.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`)
  const described = [...ENDPOINTS.map(({ path }) => path), '/openapi.json', '/{{...path}}']
  expect(routes.sort()).toEqual(described.sort())
})

test('what leads to its other pages is described so, and nothing else', () => {
  const leads = (path: string) =>
    readFileSync(
      `app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`,
      'utf8',
    ).includes('pageLinks(')
  const paths = Object.entries(openApi().paths)
  const described = paths.filter(([, { get }]) => 'Link' in get.responses[200].headers)
  expect(described.map(([path]) => path)).toEqual(
    paths.map(([path]) => path).filter((path) => leads(path)),
  )
})

test('every parameter says what it accepts', () => {
  const silent = Object.entries(openApi().paths).flatMap(([path, { get }]) =>
    get.parameters.filter(({ description }) => !description).map(({ name }) => `${path}: ${name}`),
  )
  expect(silent).toEqual([])
})

test('lists of requests and partnerships are described field by field, under names of their own', () => {
  const document = JSON.stringify(openApi().paths)
  for (const name of ['RequestList', 'RequestProfile', 'PartnershipList', 'Partnership'])
    expect(document).toContain(`"#/components/schemas/${name}"`)
})

test('every reference leads somewhere', () => {
  const document = openApi()
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)
  const names = new Set([...references].map(([, name]) => name))
  expect(names.size).toBeGreaterThan(5)
  expect([...names].filter((name) => !(String(name) in document.components.schemas))).toEqual([])
})

test('what must be given, what may be left out, and its default are told apart', () => {
  const { parameters } = openApi().paths['/cities/{slug}']?.get ?? { parameters: [] }
  expect(parameters).toMatchObject([
    { name: 'slug', in: 'path', required: true },
    { name: 'lang', in: 'query', required: false, schema: { default: 'en' } },
  ])
})
