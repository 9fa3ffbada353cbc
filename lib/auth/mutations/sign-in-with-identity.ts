import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import type { Locale } from '@/lib/i18n/locales'
import { Address, PersonName } from '../schema'
import { enter } from './enter'
import { findOrMakeUser } from './sign-in-with-link'
import { tell } from './tell'

const Profile = z.object({
  sub: z.string().min(1).max(255),
  email: Address.optional().catch(undefined),
  // Some providers send a word.
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .catch(false)
    .default(false),
  name: PersonName.optional().catch(undefined),
})

/**
 * Signs in whom an OpenID Connect provider vouches for. An account is found by the provider's own number; the first
 * time by the address, and only where the provider says that the address is the person's.
 */
export async function signInWithIdentity(
  provider: string,
  profile: unknown,
  { device, locale }: { device: string; locale: Locale },
) {
  const { sub: subject, email, email_verified: verified, name } = parse(Profile, profile)
  return db.$transaction(async (tx) => {
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject }, user: { deletedAt: null } },
      select: { userId: true },
    })
    if (known) return enter(tx, { userId: known.userId, device })
    if (!email || !verified) return refuse('forbidden', 'account.notVerified')
    const isNew = (await tx.user.count({ where: { email } })) === 0
    const userId = await findOrMakeUser(tx, { email, name: name ?? email, locale })
    await tx.identity.create({ data: { provider, subject, userId } })
    if (!isNew) await tell(tx, userId, 'identity-linked')
    return enter(tx, { userId, device })
  })
}
