import 'server-only'
import { db } from '@/lib/core/db'

type Rule = {
  /** After how many days; what it is and why stands in the catalogue, under the rule's name. */
  days: number
  /** Removes what is older than the moment given. @returns how many rows that were */
  clear: (before: Date) => Promise<number>
}

/** How long what is kept: the one table that the daily job works off and that /privacy shows. */
export const RETENTION = {
  links: {
    days: 1,
    clear: async (before) =>
      (await db.signInLink.deleteMany({ where: { expiresAt: { lt: before } } })).count,
  },
  sessions: {
    days: 30,
    clear: async (before) =>
      (
        await db.session.deleteMany({
          where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
        })
      ).count,
  },
  counters: {
    days: 1,
    clear: async (before) =>
      (await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(before.getTime()) } } }))
        .count,
  },
  mail: {
    days: 30,
    clear: async (before) =>
      (
        await db.mail.updateMany({
          where: {
            createdAt: { lt: before },
            state: { in: ['sent', 'failed', 'uncertain'] },
            address: { not: '' },
          },
          data: { address: '', params: {} },
        })
      ).count,
  },
  notifications: {
    days: 365,
    clear: async (before) =>
      (await db.notification.deleteMany({ where: { readAt: { lt: before } } })).count,
  },
  invitations: {
    days: 90,
    clear: async (before) =>
      (
        await db.invitation.updateMany({
          where: { expiresAt: { lt: before }, email: { not: '' } },
          data: { email: '', message: null },
        })
      ).count,
  },
  reports: {
    days: 365,
    clear: async (before) =>
      (
        await db.report.updateMany({
          where: { state: { not: 'open' }, decidedAt: { lt: before }, words: { not: '' } },
          data: { words: '' },
        })
      ).count,
  },
  accounts: {
    days: 30,
    clear: async (before) =>
      (
        await db.user.deleteMany({
          where: {
            ...{ createdAt: { lt: before }, lastSeenAt: null, deletedAt: null, demo: false },
            ...{ sessions: { none: {} }, grants: { none: {} }, claims: { none: {} } },
          },
        })
      ).count,
  },
} satisfies Record<string, Rule>

export type RetentionRule = keyof typeof RETENTION

const DAY = 86_400_000

/** Works off the whole table. Safe to repeat. @returns what was cleared, by rule */
export async function clearOld(now: Date) {
  const cleared: Record<string, number> = {}
  for (const [name, { days, clear }] of Object.entries<Rule>(RETENTION))
    cleared[name] = await clear(new Date(now.getTime() - days * DAY))
  return cleared
}
