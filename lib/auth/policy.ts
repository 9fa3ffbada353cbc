import { refuse } from '@/lib/core/errors'
import { type Role, type Scope, scopeKey, type Viewer } from './viewer'

type Rule = {
  /** What the action is about. `self`: whatever is the signed-in person's own. */
  about: 'self' | 'city' | 'country' | 'application' | 'network'
  /** Who may, in that scope; the secretariat's scope is the whole network. */
  roles: readonly Role[]
  /** Not to be undone, or a door to more: the person proves again to be there. */
  confirm?: boolean
}

/** Who may do what: the one table that the server, the interface and the tests read. */
export const POLICY = {
  'account.manage': self(),
  'account.secure': self({ confirm: true }),
  'account.export': self({ confirm: true }),
  'account.delete': self({ confirm: true }),
  'notifications.manage': self(),
  'follow.manage': self(),
  'content.report': self(),
  'city.claim': self(),
  'invitation.accept': self(),
  'city.edit': inCity(['coordinator']),
  'city.see-desk': inCity(['contributor', 'coordinator']),
  'city.invite': inCity(['coordinator', 'secretariat']),
  'city.remove-person': inCity(['coordinator', 'secretariat']),
  'city.leave': inCity(['contributor', 'coordinator']),
  'city.hand-over': inCity(['coordinator']),
  'practice.draft': inCity(['contributor', 'coordinator']),
  'practice.publish': inCity(['coordinator']),
  'practice.adapt': inCity(['coordinator']),
  'practice.answer': inCity(['coordinator']),
  'practice.mark-useful': inCity(['contributor', 'coordinator']),
  'practice.put-forward': inCity(['coordinator']),
  'request.draft': inCity(['contributor', 'coordinator']),
  'request.publish': inCity(['coordinator']),
  'request.answer': inCity(['coordinator']),
  'partnership.interest': inCity(['coordinator']),
  'partnership.describe': inCity(['coordinator']),
  'conversation.take-part': inCity(['coordinator']),
  'city.block': inCity(['coordinator']),
  'event.draft': inCity(['contributor', 'coordinator']),
  'event.publish': inCity(['coordinator']),
  'event.see-people': inCity(['contributor', 'coordinator']),
  'event.answer-host': inCity(['coordinator']),
  'event.register': self(),
  'event.calendar': self(),
  'practice.save': self(),
  'practice.judge': self(),
  'dialogue.write': self(),
  'dialogue.follow': self(),
  'dialogue.speak-for': inCity(['contributor', 'coordinator']),
  'resource.suggest': self(),
  'application.begin': self(),
  'application.see': inApplication(['contributor', 'coordinator']),
  'application.edit': inApplication(['contributor', 'coordinator']),
  'application.hand-in': inApplication(['coordinator']),
  'application.judge': self(),
  'country.see-desk': { about: 'country', roles: ['officer'] },
  'country.invite-reviewer': { about: 'country', roles: ['officer', 'secretariat'] },
  'country.remove-reviewer': { about: 'country', roles: ['officer', 'secretariat'] },
  'country.answer': { about: 'country', roles: ['officer'] },
  'country.assign-reviewers': { about: 'country', roles: ['officer'] },
  'country.decide': { about: 'country', roles: ['officer'], confirm: true },
  'country.invite': { about: 'country', roles: ['secretariat'] },
  'country.remove-person': { about: 'country', roles: ['secretariat'] },
  'network.see-people': network(),
  'network.invite': network({ confirm: true }),
  'network.remove-person': network({ confirm: true }),
  'network.decide-claim': network(),
  'network.import-roster': network(),
  'network.apply-roster': network({ confirm: true }),
  'network.moderate': network(),
  'network.review-practices': network(),
  'network.read-audit': network(),
  'network.see-balance': network(),
  'network.organise': network(),
  'network.curate-resources': network(),
  'network.edit-cycles': network(),
  'network.admit': network({ confirm: true }),
  'network.retry-jobs': network(),
} as const satisfies Record<string, Rule>

export type Action = keyof typeof POLICY

/** Roles that decide over others: they count only in a session with a second factor. */
export const STRONG_ROLES: readonly Role[] = ['officer', 'secretariat']

/** How long a proof of being there is good for what asks for one, in minutes. */
export const CONFIRMED_FOR = 15

/** Whether the viewer may do this there. What is the viewer's own needs no scope. */
export function can(viewer: Viewer | null, action: Action, scope?: Scope): boolean {
  return viewer !== null && holds(viewer, action, scope, viewer.strong)
}

/** Whether the person has to confirm first, for an action that they may do. */
export function mustConfirm(viewer: Viewer, action: Action, now = new Date()) {
  const { confirm = false }: Rule = POLICY[action]
  return confirm && now.getTime() - viewer.confirmedAt.getTime() > CONFIRMED_FOR * 60_000
}

/** @throws `forbidden`, saying what is missing: the right, a second factor, or a fresh proof of being there */
export function ensure(viewer: Viewer, action: Action, scope?: Scope) {
  if (!can(viewer, action, scope)) {
    if (holds(viewer, action, scope, true))
      refuse('forbidden', 'errors.secondFactor', { remedy: 'second-factor' })
    refuse('forbidden', 'errors.notYours')
  }
  if (mustConfirm(viewer, action)) refuse('forbidden', 'errors.confirm', { remedy: 'confirm' })
}

function holds(viewer: Viewer, action: Action, scope: Scope | undefined, strong: boolean) {
  const { about, roles }: Rule = POLICY[action]
  if (about === 'self') return true
  const key = about === 'network' ? 'network' : scope && scopeKey(scope)
  if (!key || (about !== 'network' && !key.startsWith(`${about}:`))) return false
  return viewer.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (strong || !STRONG_ROLES.includes(grant.role)) &&
      (grant.scope === key || (grant.role === 'secretariat' && grant.scope === 'network')),
  )
}

function self(more: { confirm?: boolean } = {}) {
  return { about: 'self', roles: [], ...more } as const
}

function inCity<R extends readonly Role[]>(roles: R) {
  return { about: 'city', roles } as const
}

function inApplication<R extends readonly Role[]>(roles: R) {
  return { about: 'application', roles } as const
}

function network(more: { confirm?: boolean } = {}) {
  return { about: 'network', roles: ['secretariat'], ...more } as const
}
