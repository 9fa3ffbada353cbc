import 'server-only'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { readUnsubscribeToken } from '@/lib/mail/unsubscribe-token'
import { paceOf } from '../announce'
import { PACED_KINDS, type PacedKind, Token } from '../schema'
import { allAt, isPaced, keepPaces } from './choose-paces'

/** What a signed address turns off: one kind of mail, or all of a digest. Null where it was altered. */
export async function getUnsubscribing(token: string) {
  const read = readUnsubscribeToken(token)
  const user =
    read &&
    (await db.user.findFirst({
      where: { id: read.userId, deletedAt: null },
      select: { id: true, preferences: true },
    }))
  if (!user) return null
  const paces = PACED_KINDS.map((kind) => ({
    kind,
    pace: paceOf(
      kind,
      user.preferences.filter((each) => each.kind === kind),
    ),
  }))
  const kinds = paces.filter(({ kind, pace }) => kind === read.kind || pace === read.kind)
  const isOff = isPaced(read.kind) && kinds.every(({ pace }) => pace === 'never')
  return { userId: user.id, kinds: kinds.map(({ kind }) => kind), isOff }
}

/** Needs no session: the address in the message is the proof. @throws `invalid` where it was altered */
export async function unsubscribe(input: unknown) {
  const { token } = parse(Token, input)
  const { userId, kinds } = (await getUnsubscribing(token)) ?? refuse('invalid', 'inbox.altered')
  await db.$transaction((tx) => keepPaces(tx, userId, allAt('never', kinds)))
  return kinds
}

/** Takes it back: these kinds come again as they do at first. */
export async function resubscribe(input: unknown, kinds: readonly PacedKind[]) {
  const { token } = parse(Token, input)
  const { userId } = (await getUnsubscribing(token)) ?? refuse('invalid', 'inbox.altered')
  await db.notificationPreference.deleteMany({
    where: { userId, kind: { in: [...kinds] }, pace: 'never' },
  })
}
