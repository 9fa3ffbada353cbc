import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/** Lines of a failed command that are worth showing. */
const shown = 30
const running = new Set()

/** A failure with what the person at the terminal can do about it. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   */
  constructor(message, advice) {
    super(message)
    this.advice = advice
  }
}

/**
 * Starts a command in a group of its own, so that Ctrl-C reaches it through us alone, in our order.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, ipc?: boolean, shell?: boolean, inherit?: boolean }} [options]
 *   `inherit`: it writes to our terminal itself
 */
export function start(
  command,
  args,
  { env = process.env, onLine, ipc = false, shell = false, inherit = false } = {},
) {
  const output = inherit ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output, ...(ipc ? ['ipc'] : [])],
  })
  /** @type {string[]} */
  const lastLines = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const each of lines) hear(each)
    })
    stream?.on('end', () => rest !== '' && hear(rest))
  }
  const hear = (text) => {
    lastLines.push(text)
    if (lastLines.length > shown) lastLines.shift()
    onLine?.(text)
  }
  running.add(child)
  /** @type {Promise<{ code: number | null, signal: string | null, output: string }>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, signal: null, output: error.message }))
    child.on('close', (code, signal) => resolve({ code, signal, output: lastLines.join('\n') }))
  }).finally(() => running.delete(child))
  return { child, ended, lastLines: () => lastLines.join('\n') }
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof start>[2] & { advice: string }} options `advice`: what to do when it fails
 * @throws {StepError} with the last lines it printed
 */
export async function run(command, args, { advice, ...options }) {
  const { code, signal, output } = await start(command, args, options).ended
  if (code === 0) return
  throw new StepError(`${output}\n(${signal ? `ended by ${signal}` : `exit code ${code}`})`, advice)
}

/**
 * Ends a child and everything it started: asks first, insists after `patience` ms.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience]
 */
async function end(child, patience = 15_000) {
  const gone = new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(undefined)
    else child.once('exit', resolve)
  })
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(timer)
  killGroup(child)
}

/** Ends what is still running. */
export function endAll() {
  return Promise.all([...running].map((child) => end(child)))
}

function killGroup(child) {
  if (process.platform === 'win32' || !child.pid) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left, as it should be.
  }
}
