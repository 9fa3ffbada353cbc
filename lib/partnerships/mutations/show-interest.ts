import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { ensureNotBlocked } from '@/lib/conversations/parties'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { ensureInterestMove, ensureMove, mayMoveInterest } from '../policy'
import { InterestId, ShowInterest } from '../schema'

const INTERESTS = { points: 40, seconds: 24 * 3600 }
const DAY = 86_400_000

/**
 * A city would like to be the partner. Whoever withdrew may come back; sent twice, it is one.
 * @throws `conflict` for a request of one's own city, a second time, after the deadline, for one that is not open, and
 * where one of the two cities blocked the other
 */
export async function showInterest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, requestId, cityId, ...said } = parse(ShowInterest, input)
  ensure(viewer, 'partnership.interest', { city: cityId })
  await limit('interest', viewer.id, INTERESTS)
  return db.$transaction(async (tx) => {
    // Many at once; but nobody while the seats are given.
    await tx.$queryRaw`select 1 from "PartnerRequest" where id = ${requestId}::uuid for share`
    const request = await tx.partnerRequest.findFirst({
      where: { id: requestId, hiddenAt: null, state: { not: 'draft' } },
      select: { state: true, cityId: true, expiresAt: true, replyDays: true },
    })
    if (!request) return notFound('Request')
    if (request.cityId === cityId) refuse('conflict', 'partnerships.ownRequest')
    await ensureNotBlocked(tx, cityId, request.cityId)
    ensureMove(isOver(request, now) ? 'expired' : request.state, 'showInterest')
    const city = await tx.city.findUnique({ where: { id: cityId }, select: { status: true } })
    if (city?.status !== 'member') refuse('conflict', 'partnerships.notMember')
    const data = { ...said, dueAt: new Date(now.getTime() + request.replyDays * DAY) }
    const known = await tx.interest.findUnique({
      where: { requestId_cityId: { requestId, cityId } },
      select: { id: true, state: true },
    })
    if (known?.id === id && known.state === 'waiting') return { id }
    if (known && !mayMoveInterest(known.state, 'again')) refuse('conflict', 'partnerships.twice')
    const { id: shown } = known
      ? await tx.interest.update({
          where: { id: known.id },
          data: {
            ...{ ...data, state: 'waiting', createdAt: now, createdById: viewer.id },
            ...{ answeredAt: null, answeredById: null, reason: null, answer: '' },
          },
          select: { id: true },
        })
      : await tx.interest.create({
          data: { ...data, id, requestId, cityId, createdById: viewer.id },
          select: { id: true },
        })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'interest', subjectId: shown, verb: 'shown', cityId },
    })
    return { id: shown }
  })
}

/** Takes an interest back before it is answered. */
export async function withdrawInterest(viewer: Viewer, input: unknown) {
  const { id } = parse(InterestId, input)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Interest" where id = ${id}::uuid for update`
    const interest =
      (await tx.interest.findUnique({ where: { id }, select: { state: true, cityId: true } })) ??
      notFound('Interest')
    const { cityId } = interest
    // Interest is private: for others it is not there.
    if (!viewer.grants.some(({ scope }) => scope === `city:${cityId}`)) return notFound('Interest')
    ensure(viewer, 'partnership.interest', { city: cityId })
    ensureInterestMove(interest.state, 'withdraw')
    await tx.interest.update({ where: { id }, data: { state: 'withdrawn' } })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'interest', subjectId: id, verb: 'withdrawn', cityId },
    })
    return {}
  })
}

/** The deadline holds whether or not the clock's work is done already. */
function isOver({ state, expiresAt }: { state: string; expiresAt: Date | null }, now: Date) {
  return state === 'open' && expiresAt !== null && expiresAt <= now
}
