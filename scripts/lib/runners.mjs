import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { start } from './child.mjs'
import { root } from './paths.mjs'

const results = join('.data', 'test-results')

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runVitest(args, env) {
  const report = join(results, 'unit.json')
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return counted(report, [vitest, 'run', ...reporters, ...args], env, (json) => ({
    passed: json.numPassedTests,
    // A file that cannot be loaded has no tests that could fail.
    failed:
      json.numFailedTests +
      json.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length)
        .length,
  }))
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runPlaywright(args, env) {
  const report = join(results, 'e2e.json')
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js')
  // Whoever asks for some of them does not mean those that come before.
  const only = args.length > 0 ? ['--no-deps'] : []
  return counted(report, [playwright, 'test', ...only, ...args], env, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }))
}

/** A runner that fails without counting a failure (or says nothing at all) counts as one. */
async function counted(report, args, env, read) {
  rmSync(join(root, report), { force: true })
  const { code } = await start(process.execPath, args, { env, inherit: true }).ended
  const count = existsSync(join(root, report))
    ? read(JSON.parse(readFileSync(join(root, report), 'utf8')))
    : { passed: 0, failed: 0 }
  return { ...count, failed: code === 0 ? count.failed : Math.max(1, count.failed) }
}
