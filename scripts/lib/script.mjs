import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/** How node runs the repository's TypeScript; `react-server` makes `server-only` a no-op. */
export const typescript = ['--conditions=react-server', '--import', 'tsx']

/**
 * Runs a TypeScript file in the foreground.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function runScript(file, args, env) {
  const child = spawn(process.execPath, [...typescript, file, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  // The terminal sends Ctrl-C to the child as well: it ends first, then the database is closed.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
