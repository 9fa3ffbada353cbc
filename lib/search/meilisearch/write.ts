import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from 'meilisearch'
import { INDEXES, type IndexName, type SearchDocument } from '../engine'
import { type Stored, toStored } from './records'
import { settingsOf } from './settings'

/** Where an index and what is known of it are kept; the prefix keeps installations apart. */
export type Places = { client: Meilisearch; prefix: string }

/** A batch of a build takes seconds, creating and swapping less. In milliseconds. */
const PATIENCE = { timeout: 300_000, interval: 20 }

export function uidOf({ prefix }: Places, index: IndexName, building = false) {
  return `${prefix}${index}${building ? '_next' : ''}`
}

export async function upsert(places: Places, index: IndexName, documents: SearchDocument[]) {
  await create(places, uidOf(places, index), index)
  const stored = documents.map((document) => toStored(index, document))
  for (const uid of await present(places, index)) {
    await done(places.client.index<Stored>(uid).addDocuments(stored))
  }
}

export async function remove(places: Places, index: IndexName, ids: string[]) {
  for (const uid of await present(places, index)) {
    await done(places.client.index(uid).deleteDocuments(ids))
  }
}

/** Builds beside the live index, then swaps the two and drops the old one. */
export async function rebuild(
  places: Places,
  index: IndexName,
  batches: AsyncIterable<SearchDocument[]>,
) {
  const { client } = places
  const live = uidOf(places, index)
  const next = uidOf(places, index, true)
  // Left over from a build that was killed.
  if (await exists(client, next)) await done(client.deleteIndex(next))
  await create(places, next, index)
  for await (const documents of batches) {
    const stored = documents.map((document) => toStored(index, document))
    await done(client.index<Stored>(next).addDocuments(stored))
  }
  await create(places, live, index)
  await done(client.swapIndexes([{ indexes: [live, next], rename: false }]))
  await done(client.deleteIndex(next))
  const state = [{ id: index, version: INDEXES[index].version }]
  await done(client.index(stateUid(places)).addDocuments(state, { primaryKey: 'id' }))
}

/** Null when the index was never built in full. */
export async function version(places: Places, index: IndexName): Promise<number | null> {
  try {
    const state = await places.client.index(stateUid(places)).getDocument(index)
    return Number(state.version)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function stateUid({ prefix }: Places) {
  return `${prefix}state`
}

async function create({ client }: Places, uid: string, index: IndexName) {
  if (await exists(client, uid)) return
  const task = await client.createIndex(uid, { primaryKey: 'id' }).waitTask(PATIENCE)
  // Two that start together both create it: one of them is late.
  if (task.status !== 'succeeded' && task.error?.code !== 'index_already_exists') fail(task)
  await done(client.index(uid).updateSettings(settingsOf(index)))
}

async function present(places: Places, index: IndexName) {
  const live = uidOf(places, index)
  const next = uidOf(places, index, true)
  const there = await Promise.all([live, next].map((uid) => exists(places.client, uid)))
  return [live, next].filter((_, i) => there[i])
}

async function exists(client: Meilisearch, uid: string) {
  try {
    await client.getRawIndex(uid)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function isMissing(error: unknown) {
  const code = error instanceof MeilisearchApiError ? error.cause?.code : undefined
  return code === 'index_not_found' || code === 'document_not_found'
}

/** Waiting also ends for a task that failed. */
async function done(enqueued: EnqueuedTaskPromise) {
  const task = await enqueued.waitTask(PATIENCE)
  if (task.status !== 'succeeded') fail(task)
}

function fail(task: {
  uid: number
  type: string
  status: string
  error?: { message: string } | null
}): never {
  throw new Error(
    `Meilisearch: task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message ?? ''}`,
  )
}
