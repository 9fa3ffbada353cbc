import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { acceptInterest } from '@/lib/partnerships/mutations/answer-interest'
import { inviteToRequest } from '@/lib/partnerships/mutations/invite-city'
import { showInterest } from '@/lib/partnerships/mutations/show-interest'
import {
  changeRequest,
  closeRequest,
  discardRequest,
  publishRequest,
  reopenRequest,
} from '@/lib/partnerships/mutations/write-request'
import { mayMove, type RequestMove } from '@/lib/partnerships/policy'
import { REQUEST_STATES, type RequestState } from '@/lib/partnerships/schema'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeViewer } from '@/tests/support/people'
import { inDays, requestFields, requestIn } from './support/requests'

type World = { id: string; owner: Team; other: Team }
type Attempt = (viewer: Viewer, world: World) => Promise<unknown>

/** Each action as a form sends it, in a world where nothing but state and role stands in its way. */
const ACTIONS: Record<Exclude<RequestMove, 'expire' | 'fill'>, Attempt> = {
  publish: (viewer, { id }) => publishRequest(viewer, { id }),
  discard: (viewer, { id }) => discardRequest(viewer, { id }),
  change: (viewer, { id }) =>
    changeRequest(viewer, { id, version: 1, ...requestFields({ seats: '5' }) }),
  close: (viewer, { id }) => closeRequest(viewer, { id }),
  reopen: (viewer, { id }) => reopenRequest(viewer, { id, deadline: inDays(9) }),
  invite: (viewer, { id, other }) => inviteToRequest(viewer, { id, slug: other.city.slug }),
  showInterest: (viewer, { id, other }) =>
    showInterest(viewer, {
      ...{ id: randomUUID(), requestId: id, cityId: other.city.id },
      ...{ language: 'en', message: 'We would.' },
    }),
  accept: async (viewer, { id, other }) => {
    const interest = await db.interest.create({
      data: {
        ...{ id: randomUUID(), requestId: id, cityId: other.city.id, message: 'We would.' },
        ...{ language: 'en', dueAt: new Date() },
      },
    })
    return acceptInterest(viewer, { id: interest.id })
  },
}

/** Who may do what at all, whatever the state; written out once more by hand. */
const ACTORS = ['coordinator', 'contributor', 'other', 'secretariat', 'registered'] as const
type Actor = (typeof ACTORS)[number]
function mayAct(actor: Actor, action: keyof typeof ACTIONS, state: RequestState) {
  if (action === 'showInterest') return actor === 'other'
  if (actor === 'coordinator') return true
  // A contributor writes drafts and no more.
  return (
    actor === 'contributor' && (action === 'discard' || (action === 'change' && state === 'draft'))
  )
}

test.each(REQUEST_STATES)(
  'a request that is %s moves for those and only those whom the table names',
  { timeout: 60_000 },
  async (state) => {
    const [owner, other] = [await makeTeam(), await makeTeam()]
    const people: Record<Actor, Viewer> = {
      coordinator: owner.viewer,
      contributor: await makeViewer([{ role: 'contributor', scope: { city: owner.city.id } }]),
      other: other.viewer,
      secretariat: await makeViewer([{ role: 'secretariat', scope: 'network' }]),
      registered: await makeViewer(),
    }
    const wrong: string[] = []
    for (const [action, attempt] of Object.entries(ACTIONS) as [keyof typeof ACTIONS, Attempt][])
      for (const actor of ACTORS) {
        const { id } = await requestIn(
          state,
          owner,
          state === 'matched' ? { seats: 2, taken: 1 } : {},
        )
        const expected = mayMove(state, action) && mayAct(actor, action, state)
        const before = await db.partnerRequest.findUnique({ where: { id } })
        const got = await attempt(people[actor], { id, owner, other }).then(
          () => true,
          (error) => {
            if (error instanceof AppError) return false
            throw error
          },
        )
        if (got !== expected) wrong.push(`${actor} ${action}: ${got}`)
        // What was refused left nothing behind.
        if (!got) expect(await db.partnerRequest.findUnique({ where: { id } })).toEqual(before)
      }
    expect(wrong).toEqual([])
  },
)
