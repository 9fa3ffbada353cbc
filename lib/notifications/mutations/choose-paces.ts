import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/core/db'
import { parse } from '@/lib/core/parse'
import { PACED_KINDS, type Pace, type PacedKind, Paces } from '../schema'

/** Keeps how often mail of each kind comes; kinds that are not named stay as they are. Private, so not recorded. */
export async function choosePaces(viewer: Viewer, input: unknown) {
  ensure(viewer, 'notifications.manage')
  const given = Object.entries(input as object).filter(([name]) => isPaced(name))
  const paces = parse(Paces, Object.fromEntries(given))
  await db.$transaction((tx) => keepPaces(tx, viewer.id, paces))
}

export async function stopAllMail(viewer: Viewer) {
  ensure(viewer, 'notifications.manage')
  await db.$transaction((tx) => keepPaces(tx, viewer.id, allAt('never', PACED_KINDS)))
}

export async function keepPaces(tx: Tx, userId: string, paces: Paces) {
  for (const [kind, pace] of Object.entries(paces))
    await tx.notificationPreference.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, pace },
      update: { pace },
    })
}

export function allAt(pace: Pace, kinds: readonly PacedKind[]): Paces {
  return Object.fromEntries(kinds.map((kind) => [kind, pace]))
}

export function isPaced(name: string): name is PacedKind {
  return (PACED_KINDS as readonly string[]).includes(name)
}
