import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { differences, recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { DescribePartnership } from '../schema'

/**
 * What one of the two cities says of their partnership: what it is, how it stands, what came of it, and whether
 * everybody may read of it. It is public while both agree; who takes the agreement back, takes it off.
 * @throws `conflict` with what is stored, where a colleague saved since; `invalid` at the field for a publication
 * without words
 */
export async function describePartnership(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, cityId, version, ...said } = parse(DescribePartnership, input)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Partnership" where id = ${id}::uuid for update`
    const partnership = await tx.partnership.findUnique({
      where: { id },
      select: { publishedAt: true, hiddenAt: true, sides: true },
    })
    const before = partnership?.sides.find((side) => side.cityId === cityId)
    // Until both publish it, nobody else knows of it.
    if (!partnership || !before || !viewer.grants.some(({ scope }) => scope === `city:${cityId}`))
      return notFound('Partnership')
    ensure(viewer, 'partnership.describe', { city: cityId })
    if (said.publishes && said.words === '')
      refuse('invalid', 'errors.checkForm', {
        problems: { words: { key: 'partnerships.wordsMissing' } },
      })
    const tellsHow = said.state !== before.state || said.outcome !== before.outcome
    const { count } = await tx.partnershipSide.updateMany({
      where: { partnershipId: id, cityId, version },
      data: {
        ...{ ...said, version: version + 1, updatedById: viewer.id },
        ...(tellsHow && { reportedAt: now }),
      },
    })
    if (count === 0) refuse('conflict', 'errors.changed', { current: before })
    const others = partnership.sides.filter((side) => side.cityId !== cityId)
    const isPublic = said.publishes && others.every(({ publishes }) => publishes)
    await tx.partnership.update({
      where: { id },
      data: {
        publishedAt: isPublic ? (partnership.publishedAt ?? now) : null,
        ...(tellsHow && { state: said.state }),
      },
    })
    const { words, outcome, ...facts } = said
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'partnership', subjectId: id, cityId },
      verb: verbOf(isPublic, partnership.publishedAt !== null),
      fields: differences<Record<string, unknown>>(before, facts),
      visible: isPublic || partnership.publishedAt !== null,
    })
    return {}
  })
}

function verbOf(isPublic: boolean, wasPublic: boolean) {
  if (isPublic === wasPublic) return 'described'
  return isPublic ? 'published' : 'taken-off'
}
