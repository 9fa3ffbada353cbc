import 'server-only'
import { CHANGED_CHANNEL } from './changed-channel'
import type { Tx } from './db'

/**
 * Leaves a message for the workers in the caller's transaction, so that the change and its message
 * are kept or lost together. The message names a row, never its data: handlers read it again.
 * A second message about the same row, while the first waits, takes its place.
 */
export async function enqueue(tx: Tx, topic: string, id: string) {
  await tx.$executeRaw`
    select graphile_worker.add_job(${topic}, json_build_object('id', ${id}::text), job_key := ${`${topic}:${id}`})`
}

/** Tells every node, when the transaction commits, that public pages may have changed. */
export async function announceChange(tx: Tx) {
  await tx.$executeRaw`select pg_notify(${CHANGED_CHANNEL}, '')`
}
