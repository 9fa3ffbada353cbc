import 'server-only'
import { z } from 'zod'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { announceChange } from '@/lib/core/outbox'
import { parse } from '@/lib/core/parse'
import { type Before, type Import, readImport } from './before'
import { checkTable } from './check-table'
import { readTable } from './read-table'
import { countDifferences } from './schema'
import { listStored } from './stored'
import { removeAdded, restoreCity } from './take-back'
import { moved } from './tell-city'
import { addCity, changeCity } from './write'

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
        rows: table.rows.filter((cells) => cells.length > 0).length,
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
    const stored = await citiesOf(tx, found)
    const before: Before = {}
    for (const city of found.difference.added) {
      if (stored.has(city.slug)) moved(city.slug)
      await addCity(tx, viewer, found, city)
    }
    for (const city of found.difference.changed)
      before[city.slug] = await changeCity(tx, viewer, found, city, stored.get(city.slug))
    await tx.rosterImport.update({ where: { id }, data: { before } })
    return finish(tx, viewer, found, 'applied')
  })
}

/** Brings back what was before, unless somebody has changed the same since: then it says what, and changes nothing. */
export async function undoRoster(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.apply-roster')
  const { id } = parse(Id, input)
  return inLock(async (tx) => {
    const found = await take(tx, id, 'applied', { state: 'undone', undoneAt: new Date() })
    const stored = await citiesOf(tx, found)
    for (const city of found.difference.changed)
      await restoreCity(tx, viewer, found, city, stored.get(city.slug))
    for (const city of found.difference.added)
      await removeAdded(tx, viewer, city, stored.get(city.slug))
    return finish(tx, viewer, found, 'undone')
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

async function take(
  tx: Tx,
  id: string,
  from: 'checked' | 'applied',
  data: { state: 'applied' | 'undone' | 'discarded'; appliedAt?: Date; undoneAt?: Date },
): Promise<Import> {
  const row = (await tx.rosterImport.findUnique({ where: { id } })) ?? notFound('Import')
  const { count } = await tx.rosterImport.updateMany({ where: { id, state: from }, data })
  if (count === 0) refuse('conflict', 'roster.decided')
  return readImport(row)
}

async function citiesOf(tx: Tx, { difference: { added, changed } }: Import) {
  const slugs = [...added, ...changed].map(({ slug }) => slug)
  return new Map((await listStored(tx, slugs)).map((city) => [city.slug, city]))
}

async function finish(
  tx: Tx,
  viewer: Viewer,
  { id, difference }: Import,
  verb: 'applied' | 'undone',
) {
  await record(tx, viewer, id, verb)
  await announceChange(tx)
  return { count: countDifferences(difference) }
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
