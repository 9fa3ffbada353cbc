import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { countDifferences, Difference } from './schema'

const LISTED = 50

/** The imports so far, the latest first. */
export async function listImports(viewer: Viewer) {
  ensure(viewer, 'network.import-roster')
  const rows = await db.rosterImport.findMany({ orderBy: { createdAt: 'desc' }, take: LISTED })
  return rows.map(({ id, fileName, state, rows: lines, createdAt, difference }) => ({
    ...{ id, fileName, state, lines, createdAt },
    differences: countDifferences(Difference.parse(difference)),
  }))
}

/** One import with all that it changes; null where there is none of that id. */
export async function getImport(viewer: Viewer, id: string) {
  ensure(viewer, 'network.import-roster')
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db.rosterImport.findUnique({ where: { id } })
  if (!row) return null
  const { fileName, state, rows: lines, createdAt, appliedAt, undoneAt } = row
  const difference = Difference.parse(row.difference)
  return { id, fileName, state, lines, createdAt, appliedAt, undoneAt, difference }
}
