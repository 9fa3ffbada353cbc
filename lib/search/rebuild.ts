import 'server-only'
import pg from 'pg'
import { env } from '@/lib/core/env'
import { cityDocuments, countryDocuments, regionDocuments } from './documents'
import { INDEXES, type IndexName, type SearchDocument } from './engine'
import { searchEngine } from './engines'
import { eventDocuments } from './event-documents'
import { BUILD_LOCK, INDEX_LOCK } from './locks'
import { practiceDocuments } from './practice-documents'
import { requestDocuments } from './request-documents'

const BATCH = 500

export type Progress = (index: IndexName, documents: number) => void

/** Builds every index that is missing or was built for other settings. Nodes that start together build it once. */
export async function ensureIndexed() {
  for (const index of Object.keys(INDEXES) as IndexName[]) {
    if (await isCurrent(index)) continue
    await alone(async (client) => {
      if (!(await isCurrent(index))) await build(client, index, () => {})
    })
  }
}

/** Builds all indexes anew beside the live ones, which are searched until each is swapped. */
export async function rebuildAll(progress: Progress) {
  await alone(async (client) => {
    for (const index of Object.keys(INDEXES) as IndexName[]) await build(client, index, progress)
  })
}

async function isCurrent(index: IndexName) {
  return (await searchEngine().version(index)) === INDEXES[index].version
}

/** On a connection of its own, because the lock lasts as long as the build. */
async function alone(work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client(env().DATABASE_URL)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${BUILD_LOCK})`)
    await work(client)
  } finally {
    await client.end()
  }
}

async function build(client: pg.Client, index: IndexName, progress: Progress) {
  await searchEngine().rebuild(
    index,
    counted(index, unchanging(client, SOURCES[index]()), progress),
  )
  await client.query(`select pg_advisory_unlock(${INDEX_LOCK})`)
}

/** Cities, then the few others. */
async function* places() {
  yield* inBatches(cityDocuments)
  yield await countryDocuments({})
  yield await regionDocuments()
}

/** By id, because rows come and go between batches. */
async function* inBatches(
  read: (after: { id: { gt: string } } | object, take: number) => Promise<SearchDocument[]>,
) {
  let after: string | undefined
  do {
    const documents = await read(after === undefined ? {} : { id: { gt: after } }, BATCH)
    after = documents.length === BATCH ? documents.at(-1)?.id : undefined
    yield documents
  } while (after !== undefined)
}

const SOURCES: Record<IndexName, () => AsyncGenerator<SearchDocument[]>> = {
  places,
  practices: () => inBatches(practiceDocuments),
  requests: () => inBatches(requestDocuments),
  events: () => inBatches(eventDocuments),
}

/**
 * Keeps the indexer out between the reading of a batch and its writing, and from the last batch until the swap: what it
 * writes later is newer than the batch, and what it wrote before, the batch has read.
 */
async function* unchanging(client: pg.Client, batches: AsyncGenerator<SearchDocument[]>) {
  for (;;) {
    await client.query(`select pg_advisory_lock(${INDEX_LOCK})`)
    const { done, value } = await batches.next()
    if (done) return
    yield value
    await client.query(`select pg_advisory_unlock(${INDEX_LOCK})`)
  }
}

async function* counted(
  index: IndexName,
  batches: AsyncGenerator<SearchDocument[]>,
  progress: Progress,
) {
  let count = 0
  for await (const batch of batches) {
    yield batch
    count += batch.length
    progress(index, count)
  }
}
