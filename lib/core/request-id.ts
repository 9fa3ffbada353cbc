import { AsyncLocalStorage } from 'node:async_hooks'

// Next's bundles have their own copies of a module; the request is one for all of them.
const shared = globalThis as typeof globalThis & { lyceumRequest?: AsyncLocalStorage<string> }
shared.lyceumRequest ??= new AsyncLocalStorage()

/** The id under which the request being answered stands in the logs; null outside of one. */
export function requestId() {
  return shared.lyceumRequest?.getStore() ?? null
}

/** Runs work as part of the request of that id. */
export function withRequestId<T>(id: string, work: () => T): T {
  shared.lyceumRequest ??= new AsyncLocalStorage()
  return shared.lyceumRequest.run(id, work)
}
