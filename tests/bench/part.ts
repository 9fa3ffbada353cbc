import type { App } from './app'

/** What one part of the bench found. Kept as JSON until the part runs again. */
export type Part = { title: string; targets: Target[]; tables: Table[]; notes: string[] }

/** A figure that was promised, and what was measured of it. */
export type Target = {
  what: string
  is: 'at least' | 'at most'
  limit: number
  measured: number
  /** Written behind both numbers: `ms`, `%`, `kB`; empty for ratios and scores. */
  unit: string
}

export type Table = { caption: string; head: string[]; rows: (string | number)[][] }

export function atLeast(what: string, limit: number, measured: number, unit = ''): Target {
  return { what, is: 'at least', limit, measured, unit }
}

export function atMost(what: string, limit: number, measured: number, unit = ''): Target {
  return { what, is: 'at most', limit, measured, unit }
}

/** What a part is given: where to make databases, the application with the real data, and whom to tell how far it is. */
export type Bench = {
  serverUrl: string
  app: () => Promise<App>
  show: (progress: { done: number; total: number }) => void
}
