import { randomUUID } from 'node:crypto'
import { type Role, type Scope, scopeKey } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { hashSecret, newSecret } from '@/lib/core/seal'

export function someAddress() {
  return `${randomUUID()}@example.org`
}

type Made = {
  role: Role
  scope: Scope
  email?: string
  invitedById?: string
  handover?: boolean
  expiresAt?: Date
}

/** An invitation as it lies in the database, and the secret that only its mail knows. */
export async function makeInvitation({ role, scope, email = someAddress(), ...data }: Made) {
  const secret = newSecret()
  const invitation = await db.invitation.create({
    data: {
      ...{ role, email, scope: scopeKey(scope), hash: hashSecret(secret) },
      ...(typeof scope === 'object' && 'city' in scope && { cityId: scope.city }),
      ...(typeof scope === 'object' && 'country' in scope && { countryCode: scope.country }),
      ...{ expiresAt: new Date(Date.now() + 86_400_000), ...data },
    },
  })
  return { ...invitation, secret }
}

/** What the last message of a template to an address says. */
export async function lastMail(template: string, address: string) {
  const mail = await db.mail.findFirst({
    where: { template, address },
    orderBy: { createdAt: 'desc' },
  })
  return mail && { ...mail, params: mail.params as Record<string, unknown> }
}

/** What was recorded of a subject, the oldest first. */
export async function changesOf(where: { subject: string; cityId?: string; countryCode?: string }) {
  return db.change.findMany({
    where,
    select: { verb: true, actorId: true, userId: true, reason: true, fields: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}

export async function grantOf(userId: string, role: Role) {
  return db.roleGrant.findFirst({ where: { userId, role } })
}
