import { createHash } from 'node:crypto'
import { Pool, type QueryConfig } from 'pg'

// Compiling takes longer than any search. And the planner thinks that a word with forty possible meanings is in half
// of all documents, where it is in a few: reading all of them is never right when there is an index.
// The caller has long given up when the time is over; writes lift it for themselves.
const SETTINGS =
  'set jit = off; set enable_seqscan = off; set random_page_cost = 1.1; set statement_timeout = 5000'

/** Connections of their own: a burst of searches leaves the pages their database. */
export function openPool(databaseUrl: string) {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 2000,
    // The pool waits for what this returns, whatever its type says.
    onConnect: (client) => client.query(SETTINGS),
  })
  // An idle connection that breaks is replaced at the next search, which reports what is wrong.
  pool.on('error', () => {})
  return pool
}

const names = new Map<string, string>()

/** A statement that each connection parses once. Its text may not hold values. */
export function prepared(text: string, values: unknown[]): QueryConfig {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url')
    names.set(text, name)
  }
  return { name, text, values }
}
