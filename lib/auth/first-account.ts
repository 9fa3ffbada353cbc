import 'server-only'
import { db } from '@/lib/core/db'
import { makeLink } from './links'

/** The role of the first account counts only with a second factor. */
const FIRST_STEP = '/settings/security?next=%2Fsecretariat'

/**
 * A link that makes the first account, which is the secretariat's. Null where there is one already.
 * An older link that was not used is worth nothing from then on.
 */
export async function firstAccountLink() {
  const taken = await db.roleGrant.count({
    where: { role: 'secretariat', user: { demo: false, deletedAt: null } },
  })
  if (taken > 0) return null
  return db.$transaction(async (tx) => {
    await tx.signInLink.deleteMany({ where: { purpose: 'first_account', usedAt: null } })
    return makeLink(tx, { purpose: 'first_account', next: FIRST_STEP })
  })
}
