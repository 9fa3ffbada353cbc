import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { recordApplication } from '../own-application'
import { CRITERIA, GiveReview, type Scores } from '../schema'
import { ofReviewer } from './reviewers'

/**
 * Scores every criterion, with reasons. Given is given: nobody changes it once others may have read it.
 * @throws `not_found` after declining; `conflict` before it was accepted, and a second time
 */
export async function giveReview(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, forTeam, forOfficer, ...said } = parse(GiveReview, input)
  const scores = Object.fromEntries(
    CRITERIA.map((criterion) => [
      criterion,
      { score: said[`score-${criterion}`], reason: said[`why-${criterion}`] },
    ]),
  ) as Scores
  return db.$transaction(async (tx) => {
    const { review, application } = await ofReviewer(tx, viewer, id)
    if (review.state === 'invited') refuse('conflict', 'accreditation.acceptFirst')
    if (review.state === 'given') refuse('conflict', 'accreditation.isGiven')
    await tx.applicationReview.update({
      where: { id },
      data: {
        ...{ state: 'given', givenAt: now, round: application.round },
        ...{ scores, forTeam, forOfficer },
      },
    })
    await recordApplication(tx, viewer.id, application, 'review-given')
    return {}
  })
}
