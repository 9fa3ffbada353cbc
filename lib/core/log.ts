import { format } from 'node:util'
import pino, { type DestinationStream, type Logger } from 'pino'
import { scrub, withoutSecrets } from './log-redaction'
import { requestId } from './request-id'

const USUAL_LEVEL = 'info'

// Next's bundles have their own copies of a module; lines of one process must not cut into each other.
const shared = globalThis as typeof globalThis & { lyceumLog?: Logger }

/** The log of a part of the product: JSON lines on standard output, from LOG_LEVEL up. `name` says which part. */
export function logger(name: string): Logger {
  shared.lyceumLog ??= createLog(pino.destination({ dest: 1, sync: false }))
  return shared.lyceumLog.child({ name })
}

/**
 * What libraries complain of on the console becomes lines of the log, with what these cut; Next tells there of errors
 * in a page.
 */
export function takeConsole() {
  const log = logger('console')
  console.error = (...parts) => log.error(format(...parts))
  console.warn = (...parts) => log.warn(format(...parts))
}

/** A log whose lines name the request they belong to, and no person: what looks like a secret or an address is cut. */
export function createLog(stream: DestinationStream, level = wantedLevel()): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const id = requestId()
        return id ? { requestId: id } : {}
      },
      serializers: { err: told, error: told },
      formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
      hooks: { streamWrite: scrub },
    },
    stream,
  )
}

function told(error: Error) {
  return withoutSecrets(pino.stdSerializers.err(error))
}

function wantedLevel() {
  const wanted = process.env.LOG_LEVEL ?? USUAL_LEVEL
  return wanted === 'silent' || wanted in pino.levels.values ? wanted : USUAL_LEVEL
}
