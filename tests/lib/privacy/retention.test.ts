import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { clearOld, RETENTION, type RetentionRule } from '@/lib/privacy/retention'
import { makeCity, makeUser } from '@/tests/support/people'

const NOW = new Date('2027-06-01T00:00:00Z')
const DAY = 86_400_000

/** For each rule: makes a row that became old at the moment given, and says whether it is still whole. */
const ROWS: Record<RetentionRule, (at: Date, mark: string) => Promise<() => Promise<boolean>>> = {
  links: async (at, mark) => {
    await db.signInLink.create({ data: { hash: mark, purpose: 'sign_in', expiresAt: at } })
    return async () => (await db.signInLink.count({ where: { hash: mark } })) === 1
  },
  sessions: async (at) => {
    const { id: userId } = await makeUser()
    const { id } = await db.session.create({ data: { userId, device: 'Test', expiresAt: at } })
    return async () => (await db.session.count({ where: { id } })) === 1
  },
  counters: async (at, key) => {
    await db.rateLimit.create({ data: { key, points: 1, expire: BigInt(at.getTime()) } })
    return async () => (await db.rateLimit.count({ where: { key } })) === 1
  },
  mail: async (createdAt, key) => {
    const mail = { key, createdAt, template: 'x', locale: 'en', address: 'a@example.org' }
    await db.mail.create({ data: { ...mail, params: { path: '/x' }, state: 'sent' } })
    return async () => (await db.mail.findUnique({ where: { key } }))?.address !== ''
  },
  notifications: async (readAt, key) => {
    const { id: userId } = await makeUser()
    await db.user.update({ where: { id: userId }, data: { lastSeenAt: readAt } })
    const told = { userId, kind: 'x', key, params: {}, href: '/', why: 'role', readAt }
    const { id } = await db.notification.create({ data: told })
    return async () => (await db.notification.count({ where: { id } })) === 1
  },
  invitations: async (expiresAt, hash) => {
    const { id: cityId } = await makeCity()
    const to = { email: 'g@example.org', role: 'contributor', scope: `city:${cityId}` } as const
    await db.invitation.create({ data: { ...to, cityId, hash, expiresAt } })
    return async () => (await db.invitation.findUnique({ where: { hash } }))?.email !== ''
  },
  reports: async (decidedAt, subjectId) => {
    const said = { subject: 'picture', subjectId, cause: 'other', words: 'Words' }
    const { id } = await db.report.create({ data: { ...said, state: 'dismissed', decidedAt } })
    return async () => (await db.report.findUnique({ where: { id } }))?.words !== ''
  },
  accounts: async (createdAt) => {
    const { id } = await makeUser()
    await db.user.update({ where: { id }, data: { createdAt } })
    return async () => (await db.user.count({ where: { id } })) === 1
  },
}

test.each(Object.keys(ROWS) as RetentionRule[])(
  '%s stay as long as the table says',
  async (rule) => {
    const limit = NOW.getTime() - RETENTION[rule].days * DAY
    const old = await ROWS[rule](new Date(limit - 1000), `${rule}-old`)
    const young = await ROWS[rule](new Date(limit + 1000), `${rule}-young`)
    await clearOld(NOW)
    expect(await old()).toBe(false)
    expect(await young()).toBe(true)
  },
)
