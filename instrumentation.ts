/** Next calls this once when a server starts: the work behind the pages begins here, and not while it builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build' || process.env.LYCEUM_WORKER === 'off')
    return
  const { startWork } = await import('@/lib/worker/start')
  startWork()
}
