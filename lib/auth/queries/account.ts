import 'server-only'
import { db } from '@/lib/core/db'
import { totpSetup } from '../second-factor'
import type { Viewer } from '../viewer'

/** The viewer's own account, as the settings show it. */
export async function getAccount(viewer: Viewer) {
  const { passwordHash, totpSecret, totpConfirmedAt, _count, ...account } =
    await db.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        email: true,
        name: true,
        locale: true,
        timezone: true,
        passwordHash: true,
        totpSecret: true,
        totpConfirmedAt: true,
        identities: { select: { provider: true } },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    })
  return {
    ...account,
    hasPassword: passwordHash !== null,
    hasSecondFactor: totpConfirmedAt !== null,
    /** An authenticator that is being set up; shown until its first code was given. */
    setup: totpSecret && !totpConfirmedAt ? totpSetup(totpSecret, account.email ?? '') : null,
    recoveryCodesLeft: _count.recoveryCodes,
  }
}

/** Where the viewer is signed in, the latest first. */
export async function listSessions(viewer: Viewer) {
  const sessions = await db.session.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
  })
  return sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId }))
}
