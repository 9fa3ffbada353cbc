import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { acceptInterest } from '@/lib/partnerships/mutations/answer-interest'
import { showInterest } from '@/lib/partnerships/mutations/show-interest'
import { draftRequest, publishRequest } from '@/lib/partnerships/mutations/write-request'
import type { RequestState } from '@/lib/partnerships/schema'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'

export const DAY = 86_400_000

/** A day so far from now, as a form has it. */
export function inDays(days: number) {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
}

/** What the form of a request sends. */
export function requestFields(more: object = {}) {
  return {
    ...{ kind: 'joint-project', title: 'Learning by the river', body: 'Who joins us?' },
    ...{ language: 'en', seats: '1', replyDays: '14', deadline: inDays(30), ...more },
  }
}

/** Drafts and publishes a request of a team. */
export async function openRequest({ viewer, city }: Team, more: object = {}) {
  const { id } = await draftRequest(viewer, {
    ...{ id: randomUUID(), cityId: city.id, ...requestFields(more) },
  })
  await publishRequest(viewer, { id })
  return db.partnerRequest.findUniqueOrThrow({ where: { id } })
}

/** A request in a state, written straight into the database. */
export function requestIn(state: RequestState, { city }: Pick<Team, 'city'>, more: object = {}) {
  const isOver = state === 'expired'
  return db.partnerRequest.create({
    data: {
      ...{ slug: randomUUID(), cityId: city.id, state, kind: 'research', language: 'en' },
      ...{ title: 'A request', body: 'Words', taken: state === 'matched' ? 1 : 0 },
      deadline: new Date(inDays(isOver ? -2 : 20)),
      expiresAt: new Date(Date.now() + (isOver ? -2 : 20) * DAY),
      ...(state !== 'draft' && { publishedAt: new Date() }),
      ...more,
    },
  })
}

/** Shows interest for a team. */
export function interest({ viewer, city }: Team, requestId: string, more: object = {}) {
  return showInterest(viewer, {
    ...{ id: randomUUID(), requestId, cityId: city.id, language: 'en', message: 'We would.' },
    ...more,
  })
}

/** Two teams that became partners. */
export async function makePartners() {
  const [owner, partner] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const { id } = await interest(partner, request.id)
  const { partnershipId, conversationId } = await acceptInterest(owner.viewer, { id })
  return { owner, partner, request, partnershipId, conversationId }
}
