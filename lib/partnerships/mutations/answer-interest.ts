import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { countOpenRequests } from '@/lib/cities/count-open-requests'
import { openConversation, postMessage } from '@/lib/conversations/post'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { freeSlug } from '@/lib/core/free-slug'
import { parse } from '@/lib/core/parse'
import { type OwnRequest, ownRequest, recordRequest } from '../own-request'
import { ensureInterestMove, ensureMove } from '../policy'
import { release } from '../release'
import { AcceptInterest, DeclineInterest } from '../schema'

/**
 * Takes a city for a partner: gives it a seat, records the partnership and opens a private thread between the two. With
 * the last seat the request is filled, and whoever still waits is told.
 * @throws `conflict` where the seats are taken, or the interest is not waiting any more
 */
export async function acceptInterest(viewer: Viewer, input: unknown) {
  const { id, answer } = parse(AcceptInterest, input)
  return db.$transaction(async (tx) => {
    const { request, interest } = await load(tx, viewer, id)
    ensureInterestMove(interest.state, 'accept')
    ensureMove(request.state, 'accept')
    if (request.taken >= request.seats) refuse('conflict', 'partnerships.noSeats')
    const taken = request.taken + 1
    const isFull = taken >= request.seats
    await tx.interest.update({
      where: { id },
      data: { state: 'accepted', answer, answeredAt: new Date(), answeredById: viewer.id },
    })
    await tx.partnerRequest.update({
      where: { id: request.id },
      data: { taken, ...(isFull && { state: 'matched' }) },
    })
    const partnershipId = await agree(tx, request, interest)
    const conversationId = await openThread(tx, viewer, { request, interest, answer })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'interest', subjectId: id, verb: 'accepted' },
      cityId: interest.cityId,
    })
    if (isFull) {
      await release(tx, viewer.id, request)
      const fields = await countOpenRequests(tx, request.cityId)
      await recordRequest(tx, viewer.id, request, { verb: 'filled', fields, visible: true })
    }
    return { partnershipId, conversationId }
  })
}

/** Says no, with a reason that only the other side reads. */
export async function declineInterest(viewer: Viewer, input: unknown) {
  const { id, reason, answer } = parse(DeclineInterest, input)
  return db.$transaction(async (tx) => {
    const { interest } = await load(tx, viewer, id)
    ensureInterestMove(interest.state, 'decline')
    await tx.interest.update({
      where: { id },
      data: { state: 'declined', reason, answer, answeredAt: new Date(), answeredById: viewer.id },
    })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'interest', subjectId: id, verb: 'declined' },
      cityId: interest.cityId,
    })
    return {}
  })
}

const loaded = {
  ...{ id: true, requestId: true, cityId: true, state: true, message: true, language: true },
  ...{ createdAt: true, createdById: true, city: { select: { slug: true } } },
} as const

/** The request is locked first, always: seats are given one after the other. */
async function load(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.interest.findUnique({
    where: { id },
    select: { requestId: true, request: { select: { cityId: true } } },
  })
  // Interest is private: for others than the city of the request it is not there.
  if (!found || !viewer.grants.some(({ scope }) => scope === `city:${found.request.cityId}`))
    return notFound('Interest')
  const request = await ownRequest(tx, viewer, found.requestId, 'request.answer')
  await tx.$queryRaw`select 1 from "Interest" where id = ${id}::uuid for update`
  const interest = await tx.interest.findUniqueOrThrow({ where: { id }, select: loaded })
  return { request, interest }
}
type LoadedInterest = Awaited<ReturnType<typeof load>>['interest']

async function agree(tx: Tx, request: OwnRequest, { id, cityId, city }: LoadedInterest) {
  const ending = `${request.city.slug}-${city.slug}`
  const slug = await freeSlug(request.title, ending, async (start) => {
    const taken = await tx.partnership.findMany({
      where: { slug: { startsWith: start } },
      select: { slug: true },
    })
    return taken.map((each) => each.slug)
  })
  const { kind, title, language, blocks, sdgs } = request
  const partnership = await tx.partnership.create({
    data: {
      ...{ slug, requestId: request.id, interestId: id, kind, title, language, blocks, sdgs },
      sides: { create: [request.cityId, cityId].map((each) => ({ cityId: each, language })) },
    },
    select: { id: true },
  })
  return partnership.id
}

/** The thread begins with what was said already: the interest, and the answer to it. */
async function openThread(
  tx: Tx,
  viewer: Viewer,
  { request, interest, answer }: { request: OwnRequest; interest: LoadedInterest; answer: string },
) {
  const conversationId = crypto.randomUUID()
  await openConversation(tx, {
    ...{ id: conversationId, topic: 'request', subjectId: request.id, title: request.title },
    cityIds: [request.cityId, interest.cityId],
  })
  await postMessage(tx, viewer, {
    ...{ id: crypto.randomUUID(), conversationId, cityId: interest.cityId },
    ...{ language: interest.language, body: interest.message },
    before: { authorId: interest.createdById, at: interest.createdAt },
  })
  if (answer)
    await postMessage(tx, viewer, {
      ...{ id: crypto.randomUUID(), conversationId, cityId: request.cityId },
      ...{ language: viewer.locale, body: answer },
      before: { authorId: viewer.id, at: new Date() },
    })
  return conversationId
}
