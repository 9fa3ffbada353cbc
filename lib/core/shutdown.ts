type Stop = () => Promise<void>

// Next's bundles have their own copies of a module: what must stop with the process is kept where each copy looks.
const shared = globalThis as typeof globalThis & { lyceumShutdown?: Set<Stop> }

/** Registers what has to end properly before the process does. */
export function onShutdown(stop: Stop) {
  shared.lyceumShutdown ??= new Set()
  shared.lyceumShutdown.add(stop)
}

/** Ends all of it at once; one that fails doesn't keep the others. */
export async function shutDown() {
  await Promise.allSettled([...(shared.lyceumShutdown ?? [])].map((stop) => stop()))
}
