import type { Typed } from './draft-controls'

/** What was typed and has not reached the server; `version` is the one that its writer had seen. */
export type Kept = { version: number; fields: Record<string, Typed> }

/** Kept in this browser until it is saved. A browser that keeps nothing, keeps nothing. */
export function keep(key: string, kept: Kept) {
  try {
    if (Object.keys(kept.fields).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: saving to the server goes on.
  }
}

export function readKept(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept?.version === 'number' && typeof kept.fields === 'object' ? kept : null
  } catch {
    return null
  }
}
