import { readFileSync } from 'node:fs'
import { line, silenceSteps } from './reporter.mjs'

const ancestors = npmAndShell()
let stopping = false

/**
 * Runs `cleanUp` and exits, once, when a signal asks for it or the npm that runs us is gone.
 * @param {() => Promise<void>} cleanUp
 * @returns {(error: unknown) => Promise<void>} to stop the same way because something failed
 */
export function stopWith(cleanUp) {
  async function stop(code) {
    await cleanUp().catch((error) => line(`While stopping: ${error.message}`))
    process.exit(code)
  }
  function request() {
    // npm passes on a Ctrl-C that the terminal has already sent us: the second one changes nothing.
    if (stopping) return
    stopping = true
    line('Stopping …')
    silenceSteps()
    void stop(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, request)
  if (process.env.npm_lifecycle_event) {
    setInterval(() => npmAndShell() !== ancestors && request(), 500).unref()
  }
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  return async function fail(error) {
    if (stopping) return
    stopping = true
    line(`\n${error.advice ? error.message : error.stack}`)
    if (error.advice) line(`\n→ ${error.advice}`)
    await stop(1)
  }
}

/** Who runs us, as one word. Where there is /proc also the shell's parent: a shell does not end with its npm. */
function npmAndShell() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${process.ppid} ${grandparent}`
  } catch {
    return `${process.ppid}`
  }
}
