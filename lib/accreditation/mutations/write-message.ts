import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { ofCommission, ofTeam, recordApplication } from '../own-application'
import { WriteToOther } from '../schema'

const MESSAGES = { points: 60, seconds: 3600 }

/**
 * Writes in the private thread between a team and its National Commission; a team's first message is its enquiry. Sent
 * twice, it is one.
 * @throws `conflict` once it was withdrawn
 */
export async function writeToOther(viewer: Viewer, input: unknown) {
  const { id, applicationId, side, language, body } = parse(WriteToOther, input)
  await limit('application-message', viewer.id, MESSAGES)
  return db.$transaction(async (tx) => {
    const application =
      side === 'team'
        ? await ofTeam(tx, viewer, applicationId, 'application.edit')
        : await ofCommission(tx, viewer, applicationId, 'country.answer')
    if (application.state === 'withdrawn') refuse('conflict', 'accreditation.isWithdrawn')
    const { count } = await tx.applicationMessage.createMany({
      data: { id, applicationId, side, language, body, authorId: viewer.id },
      skipDuplicates: true,
    })
    if (count > 0)
      await recordApplication(
        tx,
        viewer.id,
        application,
        side === 'team' ? 'commission-asked' : 'team-answered',
      )
    return {}
  })
}
