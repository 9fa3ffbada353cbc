import { setTimeout as sleep } from 'node:timers/promises'

type Stop = () => Promise<unknown>
/** `work` is what takes on requests and jobs; `ground` is what these need to the end, such as connections. */
type Layer = 'work' | 'ground'

/** Milliseconds until a process that was told to stop does so in any case: less than who told it waits before it kills. */
const PATIENCE = 14_000

// Next's bundles have their own copies of a module: what must stop with the process is kept where each copy looks.
const shared = globalThis as typeof globalThis & {
  lyceumShutdown?: Record<Layer, Set<Stop>>
  lyceumStopping?: boolean
}

/** Registers what has to end properly before the process does. */
export function onShutdown(stop: Stop, layer: Layer = 'work') {
  registered()[layer].add(stop)
}

/** Whether the process has been told to stop: then it should get nothing new. */
export function isStopping() {
  return shared.lyceumStopping ?? false
}

/** Ends all work at once, and then what it stood on; one part that fails doesn't keep the others. */
export async function shutDown() {
  shared.lyceumStopping = true
  for (const stops of [registered().work, registered().ground]) {
    await Promise.allSettled([...stops].map((stop) => stop()))
  }
}

/**
 * Shuts down when a terminal or whatever runs us says so, once however often it is said, and ends the process.
 * @param patience milliseconds that the work may take besides the usual
 */
export function shutDownOnSignal(patience = 0) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (isStopping()) return
      await Promise.race([shutDown(), sleep(PATIENCE + patience)])
      process.exit()
    })
  }
}

function registered() {
  shared.lyceumShutdown ??= { work: new Set(), ground: new Set() }
  return shared.lyceumShutdown
}
