import 'server-only'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import type { Locale } from '@/lib/i18n/locales'
import { readLink, takeLink } from '../links'
import { UseLink } from '../schema'
import type { Entered } from './enter'
import { enter } from './enter'

/** Signs in whoever holds the link, making the account where there is none yet. A link is good for one sign-in. */
export async function signInWithLink(
  input: unknown,
  { locale, device }: { locale: Locale; device: string },
): Promise<Entered & { next: string | null }> {
  const { token, name, email: typed } = parse(UseLink, input)
  const link = await readLink(token)
  if (link.state === 'unknown') return refuse('not_found', 'account.linkUnknown')
  if (link.state === 'used') return refuse('conflict', 'account.linkUsed')
  if (link.state === 'expired') return refuse('conflict', 'account.linkExpired')
  // Asked for before the link is taken, so that a form sent back doesn't cost it.
  const email = link.email ?? typed
  const problems = {
    ...(!email && { email: { key: 'errors.missing' as const } }),
    ...(link.needsName && !name && { name: { key: 'account.nameMissing' as const } }),
  }
  if (!email || Object.keys(problems).length > 0)
    return refuse('invalid', 'errors.checkForm', { problems })

  return db.$transaction(async (tx) => {
    const taken = await takeLink(tx, token)
    if (!taken) return refuse('conflict', 'account.linkUsed')
    const userId = await findOrMakeUser(tx, { email, name: name ?? email, locale })
    if (taken.purpose === 'first_account') await makeSecretariat(tx, userId)
    const entered = await enter(tx, {
      userId,
      device,
      // The operator printed it on a screen of the installation's own.
      trusted: taken.purpose === 'demo',
    })
    return { ...entered, next: taken.next }
  })
}

/** The link was in that person's mail: the address is proved. */
export async function findOrMakeUser(
  tx: Tx,
  { email, name, locale }: { email: string; name: string; locale: Locale },
) {
  // Two links for one new address, used at the same moment, make one account.
  const { count } = await tx.user.createMany({
    data: { email, name, locale },
    skipDuplicates: true,
  })
  const { id } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  if (count === 0) return id
  await recordChange(tx, {
    actorId: id,
    subject: 'account',
    subjectId: id,
    verb: 'created',
    userId: id,
  })
  return id
}

/** For the first person of an installation; the link is worth nothing once there is one. */
async function makeSecretariat(tx: Tx, userId: string) {
  const role = 'secretariat'
  const others = await tx.roleGrant.count({ where: { role, user: { demo: false } } })
  if (others > 0) return refuse('conflict', 'account.firstTaken')
  await tx.roleGrant.create({ data: { userId, role, scope: 'network' } })
  await recordChange(tx, {
    actorId: null,
    subject: 'grant',
    subjectId: userId,
    verb: 'granted',
    userId,
    fields: { role: { from: null, to: role }, scope: { from: null, to: 'network' } },
  })
}
