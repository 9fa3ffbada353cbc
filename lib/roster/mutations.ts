import 'server-only'
import { z } from 'zod'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { announceChange } from '@/lib/core/outbox'
import { parse } from '@/lib/core/parse'
import { checkTable } from './check-table'
import { readTable } from './read-table'
import { countDifferences, Difference } from './schema'
import { listStored } from './stored'
import { addCity, changeCity, removeAdded, restoreCity } from './write'

/** How many problems are listed; the number of all of them is said. */
const LISTED = 200
const TIMEOUT = 120_000
/** One import at a time; two at once would each check against what the other changes. */
const LOCK = 7_310_442

const Upload = z.object({ file: z.instanceof(File, { error: 'roster.fileEmpty' }) })
const Id = z.object({ id: z.uuid() })

/**
 * Reads a file and keeps what it would change, for the secretariat to look at. Nothing of the roster changes yet.
 * @throws `invalid` with every problem by row and column; nothing is written then
 */
export async function checkRoster(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.import-roster')
  const { file } = parse(Upload, input)
  const table = readTable(new Uint8Array(await file.arrayBuffer()))
  return db.$transaction(async (tx) => {
    const [cities, countries] = await Promise.all([
      listStored(tx),
      tx.country.findMany({ select: { code: true } }),
    ])
    const known = { cities, countries: new Set(countries.map(({ code }) => code)) }
    const checked = checkTable(table, known)
    if ('problems' in checked)
      return refuse('invalid', 'roster.problems', {
        values: { count: checked.problems.length },
        current: checked.problems.slice(0, LISTED),
      })
    const { difference } = checked
    const { id } = await tx.rosterImport.create({
      data: {
        fileName: file.name.slice(0, 200) || 'roster.csv',
        rows: table.rows.length,
        difference,
        createdById: viewer.id,
      },
      select: { id: true },
    })
    await record(tx, viewer, id, 'checked')
    return { id, count: countDifferences(difference) }
  })
}

/** Makes the difference true, all of it or nothing: where the roster has changed since, it says what. */
export async function applyRoster(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.apply-roster')
  const { id } = parse(Id, input)
  return inLock(async (tx) => {
    const found = await take(tx, id, 'checked', { state: 'applied', appliedAt: new Date() })
    const { added, changed } = found.difference
    const stored = await listStored(
      tx,
      [...added, ...changed].map(({ slug }) => slug),
    )
    const bySlug = new Map(stored.map((city) => [city.slug, city]))
    for (const city of added) {
      if (bySlug.has(city.slug))
        refuse('conflict', 'roster.moved', { values: { where: city.slug } })
      await addCity(tx, viewer, found, city)
    }
    for (const city of changed) await changeCity(tx, viewer, found, city, bySlug.get(city.slug))
    await record(tx, viewer, id, 'applied')
    await announceChange(tx)
    return { count: countDifferences(found.difference) }
  })
}

/** Brings back what was before, unless somebody has changed the same since: then it says what, and changes nothing. */
export async function undoRoster(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.apply-roster')
  const { id } = parse(Id, input)
  return inLock(async (tx) => {
    const found = await take(tx, id, 'applied', { state: 'undone', undoneAt: new Date() })
    const { added, changed } = found.difference
    const stored = await listStored(
      tx,
      [...added, ...changed].map(({ slug }) => slug),
    )
    const bySlug = new Map(stored.map((city) => [city.slug, city]))
    for (const city of changed) await restoreCity(tx, viewer, found, city, bySlug.get(city.slug))
    for (const city of added) await removeAdded(tx, viewer, city, bySlug.get(city.slug))
    await record(tx, viewer, id, 'undone')
    await announceChange(tx)
    return { count: countDifferences(found.difference) }
  })
}

/** Lays a checked file aside. */
export async function discardRoster(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.import-roster')
  const { id } = parse(Id, input)
  await db.$transaction(async (tx) => {
    await take(tx, id, 'checked', { state: 'discarded' })
    await record(tx, viewer, id, 'discarded')
  })
}

export type Import = { id: string; fileName: string; difference: Difference; before: unknown }

async function take(
  tx: Tx,
  id: string,
  from: 'checked' | 'applied',
  data: { state: 'applied' | 'undone' | 'discarded'; appliedAt?: Date; undoneAt?: Date },
): Promise<Import> {
  const row = (await tx.rosterImport.findUnique({ where: { id } })) ?? notFound('Import')
  const { count } = await tx.rosterImport.updateMany({ where: { id, state: from }, data })
  if (count === 0) refuse('conflict', 'roster.decided')
  return {
    id,
    fileName: row.fileName,
    difference: Difference.parse(row.difference),
    before: row.before,
  }
}

function inLock<T>(work: (tx: Tx) => Promise<T>) {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
      return work(tx)
    },
    { timeout: TIMEOUT },
  )
}

function record(tx: Tx, viewer: Viewer, subjectId: string, verb: string) {
  return recordChange(tx, { actorId: viewer.id, subject: 'roster', subjectId, verb })
}
