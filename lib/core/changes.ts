import 'server-only'
import type { Prisma, Tx } from './db'
import { announceChange, enqueue } from './outbox'
import { requestId } from './request-id'

/** What happened, for the audit log and for everyone who has to hear of it. */
export type Change = {
  /** Who did it; null where the installation did. */
  actorId: string | null
  subject: string
  subjectId: string
  /** A past participle: `updated`, `approved`. */
  verb: string
  cityId?: string
  countryCode?: string
  /** Whom it was done to, where that is a person. */
  userId?: string
  /** What changed, without secrets and addresses; see `differences`. */
  fields?: Fields
  reason?: string
  /** Whether visitors see something else now: then every node drops its kept pages. */
  visible?: boolean
}

export type Fields = Record<
  string,
  { from: Prisma.InputJsonValue | null; to: Prisma.InputJsonValue | null }
>

/** The job that hands a change on to search, notifications and whoever else listens. */
export const CHANGE_TOPIC = 'change'

/**
 * Writes the audit entry and leaves a message for the workers, in the caller's transaction: a change without its
 * record is not possible, nor a record without its change.
 * @returns the id of the entry
 */
export async function recordChange(tx: Tx, { visible, fields, ...change }: Change) {
  const { id } = await tx.change.create({
    data: { ...change, ...(fields && { fields }), requestId: requestId() },
    select: { id: true },
  })
  await enqueue(tx, CHANGE_TOPIC, id)
  if (visible) await announceChange(tx)
  return id
}

/** The fields of `after` that differ from `before`, with both; what is not in `after` was not touched. */
export function differences<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): Fields {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  )
  return Object.fromEntries(
    changed.map(([name, value]) => [name, { from: plain(before[name]), to: plain(value) }]),
  )
}

function plain(value: unknown) {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
