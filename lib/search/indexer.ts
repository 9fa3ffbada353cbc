import 'server-only'
import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { db, type Tx } from '@/lib/core/db'
import { keepTrying } from '@/lib/core/keep-trying'
import { announceChange, enqueue } from '@/lib/core/outbox'
import { onShutdown } from '@/lib/core/shutdown'
import { cityDocuments, countryDocumentId, countryDocuments } from './documents'
import { searchEngine } from './engines'
import { eventDocuments } from './event-documents'
import { INDEX_LOCK, ROW_LOCK } from './locks'
import { practiceDocuments } from './practice-documents'
import { ensureIndexed } from './rebuild'
import { requestDocuments } from './request-documents'

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
  'index.practice': (message) => indexRow(Message.parse(message).id, indexPractice),
  'index.request': (message) => indexRow(Message.parse(message).id, indexRequest),
  'index.event': (message) => indexRow(Message.parse(message).id, indexEvent),
  'index.practices-of-city': (message) => indexRow(Message.parse(message).id, indexPracticesOf),
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

/** A translation is found with its original; what is not listed any more is taken out. */
async function indexPractice(tx: Tx, changed: string) {
  const row = await tx.practice.findUnique({
    where: { id: changed },
    select: { originalId: true },
  })
  const id = row?.originalId ?? changed
  const documents = await practiceDocuments({ id })
  if (documents.length > 0) await searchEngine().upsert('practices', documents)
  else await searchEngine().remove('practices', [id])
}

/** What cannot be answered any more is taken out. */
async function indexRequest(_: Tx, id: string) {
  const documents = await requestDocuments({ id })
  if (documents.length > 0) await searchEngine().upsert('requests', documents)
  else await searchEngine().remove('requests', [id])
}

/** What is cancelled or hidden is taken out. */
async function indexEvent(_: Tx, id: string) {
  const documents = await eventDocuments({ id })
  if (documents.length > 0) await searchEngine().upsert('events', documents)
  else await searchEngine().remove('events', [id])
}

/** Practices, requests and events are found by the names of their city and its country, too. */
async function indexPracticesOf(tx: Tx, cityId: string) {
  const requests = await tx.partnerRequest.findMany({
    where: { cityId, state: 'open' },
    select: { id: true },
  })
  for (const { id } of requests) await enqueue(tx, 'index.request', id)
  const events = await tx.event.findMany({
    where: { state: 'published', OR: [{ cityId }, { hosts: { some: { cityId } } }] },
    select: { id: true },
  })
  for (const { id } of events) await enqueue(tx, 'index.event', id)
  const practices = await tx.practice.findMany({
    where: { cityId, originalId: null, state: 'published' },
    select: { id: true },
  })
  for (const { id } of practices) await enqueue(tx, 'index.practice', id)
}

/** Its cities are found by its names, too. */
async function indexCountry(tx: Tx, code: string) {
  const documents = await countryDocuments({ code })
  if (documents.length > 0) await searchEngine().upsert('places', documents)
  else await searchEngine().remove('places', [countryDocumentId(code)])
  const cities = await tx.city.findMany({ where: { countryCode: code }, select: { id: true } })
  for (const { id } of cities) {
    await enqueue(tx, 'index.city', id)
    await enqueue(tx, 'index.practices-of-city', id)
  }
}
