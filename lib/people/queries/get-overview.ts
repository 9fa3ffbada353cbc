import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { UNCLAIMED } from './list-unclaimed'

export type Overview = Awaited<ReturnType<typeof getOverview>>

/** How much waits for the secretariat, by place. */
export async function getOverview(viewer: Viewer) {
  ensure(viewer, 'network.see-people')
  const [claims, reports, mail, [jobs], [reviews], invitations, unclaimed, members] =
    await Promise.all([
      db.claim.count({ where: { state: 'pending' } }),
      db.report.count({ where: { state: 'open' } }),
      db.mail.count({ where: { state: { in: ['failed', 'uncertain'] } } }),
      db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs where attempts >= max_attempts`,
      // Practices whose form is to be checked, or that a peer is missing for.
      db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from "PracticeReview" r
      where state = 'form_check' or (state = 'peers' and 2 > (
        select count(*) from "PeerReview" p where p."reviewId" = r.id and p."declinedAt" is null))`,
      db.invitation.count({
        where: { acceptedAt: null, revokedAt: null, expiresAt: { lt: new Date() } },
      }),
      db.city.count({ where: UNCLAIMED }),
      db.city.count({ where: { status: 'member' } }),
    ])
  return {
    ...{ claims, reports, practices: reviews?.count ?? 0, failures: mail + (jobs?.count ?? 0) },
    ...{ invitations, unclaimed, members },
  }
}
