import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import type { LinkPurpose } from '@/lib/core/prisma/enums'
import { hashSecret, newSecret } from '@/lib/core/seal'
import type { Locale } from '@/lib/i18n/locales'

const MINUTE = 60_000
/** How long a link is good for, in milliseconds: those on the operator's screen wait longer than those in the mail. */
const LIFETIME: Record<LinkPurpose, number> = {
  sign_in: 15 * MINUTE,
  first_account: 24 * 60 * MINUTE,
  demo: 24 * 60 * MINUTE,
}

type NewLink = { purpose: LinkPurpose; email?: string; next?: string; locale?: Locale }

/** @returns the path of the new link's page, which holds the secret: it goes to its holder and nowhere else */
export async function makeLink(tx: Tx, { purpose, ...rest }: NewLink) {
  const secret = newSecret()
  const expiresAt = new Date(Date.now() + LIFETIME[purpose])
  await tx.signInLink.create({ data: { hash: hashSecret(secret), purpose, expiresAt, ...rest } })
  return `/sign-in/link/${secret}`
}

export type LinkState = 'good' | 'used' | 'expired' | 'unknown'

/** What a link is worth, for the page it leads to. Looking changes nothing: scanners of mail look at everything. */
export async function readLink(token: string, now = new Date()) {
  const link = await db.signInLink.findUnique({
    where: { hash: hashSecret(token) },
    select: { purpose: true, email: true, next: true, usedAt: true, expiresAt: true },
  })
  if (!link) return { state: 'unknown' as const }
  const { purpose, email, next } = link
  const state: LinkState = link.usedAt ? 'used' : link.expiresAt <= now ? 'expired' : 'good'
  const known = email !== null && (await db.user.count({ where: { email, deletedAt: null } })) > 0
  return { state, purpose, email, next, needsName: !known }
}

/** Takes the link for good; null where somebody was faster, or it is no link of ours. */
export async function takeLink(tx: Tx, token: string, now = new Date()) {
  const hash = hashSecret(token)
  const { count } = await tx.signInLink.updateMany({
    where: { hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1 ? tx.signInLink.findUniqueOrThrow({ where: { hash } }) : null
}
