import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { fingerprint, isFresh, markFresh, markStale } from './fresh.mjs'
import { root } from './paths.mjs'
import { skipped, step } from './reporter.mjs'
import { typescript } from './script.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }> }} Lock */

/** Brings node_modules to what the lock file says. Needs nothing installed. */
export async function install() {
  const inputs = fingerprint(['package-lock.json', '.npmrc'], { also: process.versions.modules })
  const complete = existsSync(join(root, 'node_modules', '.package-lock.json'))
  if (complete && (isFresh('install', inputs) || installedAsLocked())) return skipped('install')

  const total = countLocked()
  await onlyWhenStale('install', inputs, async (show) => {
    const timer = setInterval(() => show({ done: Math.min(countPackages(), total), total }), 500)
    const advice =
      'Is the npm registry in reach? Look at the lines above, then run the same command again.'
    // Building needs the development packages too, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
    await run(...npm(args), { advice, shell: process.platform === 'win32' }).finally(() =>
      clearInterval(timer),
    )
  })
}

/** Makes the database client from prisma/schema. */
export async function generate() {
  const inputs = fingerprint(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  const made = existsSync(join(root, 'lib', 'core', 'prisma', 'client.ts'))
  await onlyWhenStale('generate', made ? inputs : `${inputs} again`, () =>
    run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      // Generating never calls the schema engine, but Prisma downloads it unless it is told of one.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
      },
      advice: 'Look for the mistake in prisma/schema.',
    }),
  )
}

/** Copies fonts and map outlines out of their packages into public/. */
export async function copyAssets() {
  const made = ['fonts', 'geo'].every((name) => existsSync(join(root, 'public', name)))
  const inputs = fingerprint(['scripts/assets.mjs', 'package-lock.json'])
  await onlyWhenStale('assets', made ? inputs : `${inputs} again`, () =>
    run(process.execPath, [join('scripts', 'assets.mjs')], {
      advice: 'Is there room on the disk? Then run the same command again.',
    }),
  )
}

/** Builds the application for production. Needs no database. */
export async function build() {
  const inputs = fingerprint(['.'], { except: notBuilt, also: JSON.stringify(publicSettings()) })
  const made = existsSync(join(root, '.next', 'BUILD_ID'))
  await onlyWhenStale('build', made ? inputs : `${inputs} again`, (show) =>
    run(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: (text) => show(readProgress(text)),
      advice: 'Look for the mistake in the lines above; `npm run check` says more.',
    }),
  )
}

/**
 * Runs a TypeScript file of the repository as a step of its own.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @param {string} advice
 */
export function script(file, env, advice) {
  return run(process.execPath, [...typescript, file], { env, advice })
}

/**
 * @param {string} name
 * @param {string} inputs
 * @param {Parameters<typeof step>[1]} work
 */
async function onlyWhenStale(name, inputs, work) {
  if (isFresh(name, inputs)) return skipped(name)
  markStale(name)
  await step(name, work)
  markFresh(name, inputs.replace(/ again$/, ''))
}

/** What a build does not read. Anything not named here is taken to change it: better once too often. */
const notBuilt = [
  ...['.git', '.data', '.next', '.ci', 'node_modules', 'tests', 'bench', 'scripts', 'docs'],
  ...['prisma/seed', 'prisma/migrations', 'lib/core/prisma', 'public/fonts', 'public/geo'],
  ...['coverage', 'playwright-report', 'test-results', 'next-env.d.ts', 'tsconfig.tsbuildinfo'],
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE',
    'Dockerfile',
    'compose.yaml',
    '.env.example',
  ],
  ...['vitest.config.ts', 'playwright.config.ts', 'biome.json', '.gitignore', '.dockerignore'],
]

/** Next writes these into the browser's code while it builds. */
function publicSettings() {
  return Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
}

function readProgress(text) {
  const count = /\((\d+)\/(\d+)\)/.exec(text)
  return count ? { done: Number(count[1]), total: Number(count[2]) } : { note: text.trim() }
}

/** @returns {[string, string[]]} */
function npm(args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
}

/** Whether somebody ran npm themselves and every package is there as locked. */
function installedAsLocked() {
  const there = readLock('node_modules/.package-lock.json').packages
  return Object.entries(readLock('package-lock.json').packages).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional),
  )
}

/** @returns {Lock} */
function readLock(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}

/** Packages at the top of node_modules that this machine gets; nested ones are not counted either way. */
function countLocked() {
  return Object.entries(readLock('package-lock.json').packages).filter(
    ([path, { os, cpu, libc }]) =>
      path.lastIndexOf('node_modules/') === 0 &&
      (os?.includes(process.platform) ?? true) &&
      (cpu?.includes(process.arch) ?? true) &&
      (libc?.includes('glibc') ?? true),
  ).length
}

/** Those that are there already: npm makes all the folders first. */
function countPackages() {
  const modules = join(root, 'node_modules')
  if (!existsSync(modules)) return 0
  return readdirSync(modules)
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((scoped) => join(name, scoped))
        : name,
    )
    .filter((name) => existsSync(join(modules, name, 'package.json'))).length
}
