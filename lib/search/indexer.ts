import 'server-only'
import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { db, type Tx } from '@/lib/core/db'
import { keepTrying } from '@/lib/core/keep-trying'
import { announceChange, enqueue } from '@/lib/core/outbox'
import { onShutdown } from '@/lib/core/shutdown'
import { cityDocuments, countryDocumentId, countryDocuments } from './documents'
import { searchEngine } from './engines'
import { INDEX_LOCK, ROW_LOCK } from './locks'
import { ensureIndexed } from './rebuild'

const Message = z.object({ id: z.string() })

/** Longer than a batch of a build, which a message waits for, in milliseconds. */
const TIMEOUT = 60_000

/** Builds what is missing, in the background, until it succeeds or the process shuts down. */
export function keepTryingToIndex() {
  const stopping = new AbortController()
  const ended = keepTrying('index', ensureIndexed, stopping.signal)
  onShutdown(async () => {
    stopping.abort()
    await ended
  })
}

/** What the workers do for search. A message that fails, as when the engine is down, is kept and tried again. */
export const searchTasks: TaskList = {
  'index.city': (message) => indexRow(Message.parse(message).id, indexCity),
  'index.country': (message) => indexRow(Message.parse(message).id, indexCountry),
}

async function indexRow(id: string, index: (tx: Tx, id: string) => Promise<void>) {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock_shared(${INDEX_LOCK})`
      await tx.$executeRaw`select pg_advisory_xact_lock(${ROW_LOCK}::int, hashtext(${id}))`
      await index(tx, id)
      await announceChange(tx)
    },
    { timeout: TIMEOUT },
  )
}

async function indexCity(_: Tx, id: string) {
  const documents = await cityDocuments({ id })
  if (documents.length > 0) await searchEngine().upsert('places', documents)
  else await searchEngine().remove('places', [id])
}

/** Its cities are found by its names, too. */
async function indexCountry(tx: Tx, code: string) {
  const documents = await countryDocuments({ code })
  if (documents.length > 0) await searchEngine().upsert('places', documents)
  else await searchEngine().remove('places', [countryDocumentId(code)])
  const cities = await tx.city.findMany({ where: { countryCode: code }, select: { id: true } })
  for (const { id } of cities) await enqueue(tx, 'index.city', id)
}
