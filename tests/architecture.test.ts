import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  cruise,
  type ICruiseResult,
  type IRegularForbiddenRuleType as Rule,
} from 'dependency-cruiser'
import { expect, test } from 'vitest'

/** Low tiers know nothing of high ones. A new domain is added to exactly one line. */
const tiers = [
  ['core', 'i18n'],
  ['mail', 'files'],
  ['auth'],
  ['cities'],
  // Private threads: what other domains open between their parties.
  ['conversations'],
  [
    'people',
    'profiles',
    'roster',
    'moderation',
    'audit',
    'jobs',
    'practices',
    'peers',
    'partnerships',
    'events',
    'dialogue',
    'resources',
    'accreditation',
    'assessment',
    'reports',
  ],
  ['search', 'matching', 'network', 'trail'],
  ['notifications'],
  ['api', 'privacy', 'demo'],
  ['worker'],
]

const domains = tiers.flat()
const ground = ['core', 'i18n']
/** What of a domain runs anywhere: in the browser too. `address` writes a view as a URL and reads it back. */
const anywhere = 'actions|schema|policy|client|address'
const database = '^lib/core/(db\\.ts|prisma/)|node_modules/(pg|@prisma|prisma)/'

const rules: Rule[] = [
  // Types are gone when the code runs, and may point both ways.
  rule('no cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  rule('lib knows no pages and no components', '^lib/', '^(app|components)/'),
  rule('components know no pages', '^components/', '^app/'),
  rule(
    'components/ui knows no domain',
    '^components/ui/',
    `^components/(?!ui/)|^lib/(?!(${ground.join('|')})/)`,
  ),
  rule('components take from a domain only what runs anywhere', '^components/', {
    path: `^lib/(?!(${ground.join('|')})/)`,
    pathNot: file(anywhere),
    dependencyTypesNot: ['type-only'],
  }),
  rule(
    'only reads and writes touch the database',
    { path: ['^(app|components)/', file(anywhere)] },
    database,
  ),
  rule(
    'reads, writes and rules know no framework',
    file('queries|mutations|policy|schema'),
    'node_modules/next/',
  ),
  rule('schemas are zod alone', file('schema'), {
    path: 'node_modules/',
    pathNot: 'node_modules/zod/',
  }),
  rule(
    'leaflet stays in components/map',
    { pathNot: '^components/map/' },
    'node_modules/(react-)?leaflet/',
  ),
  rule('next-auth stays in lib/auth', { pathNot: '^lib/auth/' }, 'node_modules/next-auth/'),
  ...tiers.flatMap((tier, height) =>
    tier.map((domain) => {
      const below = [domain, ...tiers.slice(0, height).flat()]
      // The two of the ground may use each other; cycles between them are caught all the same.
      const allowed = height === 0 ? ground : below
      return rule(`lib/${domain} looks down`, `^lib/${domain}/`, `^lib/(?!(${allowed.join('|')})/)`)
    }),
  ),
]

// Reads every file there is, on a machine that may be busy with other tests.
test('dependencies run downhill', { timeout: 60_000 }, async () => {
  expect(await breaches(process.cwd())).toEqual([])
})

test('every folder in lib has a tier, and only one', () => {
  const folders = readdirSync('lib', { withFileTypes: true })
  expect(folders.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([])
  expect(folders.map(({ name }) => name).filter((name) => !domains.includes(name))).toEqual([])
  expect(new Set(domains).size).toBe(domains.length)
})

/** For each rule one file that breaks it, and a line it imports. */
const broken: Record<string, [path: string, imports: string]> = {
  'no cycles': ['lib/core/a.ts', './b'],
  'lib knows no pages and no components': ['lib/events/queries.ts', '@/components/map/marker'],
  'components know no pages': ['components/events/list.tsx', '@/app/page'],
  'components/ui knows no domain': ['components/ui/button.tsx', '@/lib/cities/schema'],
  'components take from a domain only what runs anywhere': [
    'components/events/rows.tsx',
    '@/lib/cities/queries/list-cities',
  ],
  'only reads and writes touch the database': ['app/events/page.tsx', '@/lib/core/db'],
  'reads, writes and rules know no framework': ['lib/events/mutations.ts', 'next/cache'],
  'schemas are zod alone': ['lib/reports/schema.ts', 'pino'],
  'leaflet stays in components/map': ['components/events/map.tsx', 'leaflet'],
  'next-auth stays in lib/auth': ['app/api/auth/route.ts', 'next-auth'],
  ...Object.fromEntries(
    tiers.slice(0, -1).flatMap((tier, height) =>
      tier.map((domain): [string, [string, string]] => {
        // Siblings count as well as what is above; the ground and a tier of one look at the next.
        const sibling = height > 0 && tier.find((other) => other !== domain)
        const other = sibling || tiers[height + 1]?.[0]
        return [`lib/${domain} looks down`, [`lib/${domain}/wrong.ts`, `@/lib/${other}/fine`]]
      }),
    ),
  ),
}

test('each rule catches what breaks it, and nothing else does', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lyceum-')))
  try {
    for (const [path, imports] of Object.values(broken)) put(root, path, importing(imports))
    put(root, 'lib/core/b.ts', importing('./a'))
    put(root, 'lib/core/db.ts', '')
    put(root, 'app/page.tsx', '')
    put(root, 'components/map/marker.tsx', importing('leaflet'))
    put(
      root,
      'components/events/row.tsx',
      "import type { C } from '@/lib/cities/queries/list-cities'",
    )
    put(root, 'lib/cities/queries/list-cities.ts', importing('@/lib/core/db'))
    put(root, 'lib/cities/schema.ts', importing('zod'))
    for (const domain of domains) put(root, `lib/${domain}/fine.ts`, '')
    for (const name of ['next-auth', 'leaflet', 'pino', 'zod'])
      put(root, `node_modules/${name}/index.js`, '')
    put(root, 'node_modules/next/cache.js', '')

    const expected = Object.entries(broken).map(([name, [path]]) => `${path}: ${name}`)
    expect(await breaches(root)).toEqual(expected.sort())
    expect(Object.keys(broken)).toEqual(
      rules.map(({ name }) => name).filter((name) => name !== 'lib/worker looks down'),
    )
  } finally {
    rmSync(root, { recursive: true })
  }
})

async function breaches(root: string) {
  const { output } = await cruise(
    ['app', 'components', 'lib'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^lib/core/prisma/internal' },
    },
    {
      alias: { '@': root },
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'default'],
    },
  )
  const { violations } = (output as ICruiseResult).summary
  return [...new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort()
}

function rule(name: string, from: string | Rule['from'], to: string | Rule['to']): Rule {
  return {
    name,
    severity: 'error',
    from: typeof from === 'string' ? { path: from } : from,
    to: typeof to === 'string' ? { path: to } : to,
  }
}

/** The file of a domain with one of these names, or a folder of that name where it has grown. */
function file(names: string) {
  return `^lib/[^/]+/(${names})(\\.tsx?$|/)`
}

function importing(module: string) {
  return `import '${module}'\n`
}

function put(root: string, path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
