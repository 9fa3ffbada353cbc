import type { Action } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import type { Fields, FormAction } from '@/tests/support/browser'

/** Where an action is tried: in the actor's own scope, or in another's. */
export type At = {
  cityId: string
  countryCode: string
  /** Of that country; its team holds it where the actor works for the city. */
  applicationId: string
  actorId: string | null
}

/** How an action of the policy table is done from a browser: a form that is sent, or something that is read. */
export type Attempt =
  | { action: FormAction; fields: Fields }
  | { read: (viewer: Viewer) => Promise<unknown> }

/** Prepares what the attempt needs, so that only the policy stands between the actor and success. */
export type Door = (at: At) => Promise<Attempt>
export type Doors = Partial<Record<Action, Door>>
