import { expect, test } from 'vitest'
import { type Action, CONFIRMED_FOR, can, ensure, mustConfirm, POLICY } from '@/lib/auth/policy'
import { type Grant, ROLES, type Role, type Scope, type Viewer } from '@/lib/auth/viewer'
import type { AppError } from '@/lib/core/errors'

const ACTIONS = Object.keys(POLICY) as Action[]
/** Who works for a city may be in the team of an application, too. */
const MINE: Record<Role, Scope[]> = {
  contributor: [{ city: 'mine' }, { application: 'mine' }],
  coordinator: [{ city: 'mine' }, { application: 'mine' }],
  officer: [{ country: 'AA' }],
  reviewer: [{ country: 'AA' }],
  secretariat: ['network'],
}
const PLACES: Scope[] = [
  { city: 'mine' },
  { city: 'other' },
  { country: 'AA' },
  { country: 'BB' },
  { application: 'mine' },
  { application: 'other' },
  'network',
]

/** Written out once more by hand: whoever changes the table has to say so here too. */
const ALLOWED: Record<Role, Partial<Record<Action, Scope[]>>> = {
  contributor: {
    'city.see-desk': [{ city: 'mine' }],
    'city.leave': [{ city: 'mine' }],
    'practice.mark-useful': [{ city: 'mine' }],
    'practice.draft': [{ city: 'mine' }],
    'dialogue.speak-for': [{ city: 'mine' }],
    'request.draft': [{ city: 'mine' }],
    'event.draft': [{ city: 'mine' }],
    'event.see-people': [{ city: 'mine' }],
    'application.see': [{ application: 'mine' }],
    'application.edit': [{ application: 'mine' }],
  },
  coordinator: {
    'city.edit': [{ city: 'mine' }],
    'city.see-desk': [{ city: 'mine' }],
    'city.invite': [{ city: 'mine' }],
    'city.remove-person': [{ city: 'mine' }],
    'city.leave': [{ city: 'mine' }],
    'city.hand-over': [{ city: 'mine' }],
    'practice.mark-useful': [{ city: 'mine' }],
    'practice.put-forward': [{ city: 'mine' }],
    'practice.draft': [{ city: 'mine' }],
    'dialogue.speak-for': [{ city: 'mine' }],
    'practice.publish': [{ city: 'mine' }],
    'practice.adapt': [{ city: 'mine' }],
    'practice.answer': [{ city: 'mine' }],
    'request.draft': [{ city: 'mine' }],
    'request.publish': [{ city: 'mine' }],
    'request.answer': [{ city: 'mine' }],
    'partnership.interest': [{ city: 'mine' }],
    'partnership.describe': [{ city: 'mine' }],
    'conversation.take-part': [{ city: 'mine' }],
    'city.block': [{ city: 'mine' }],
    'event.draft': [{ city: 'mine' }],
    'event.publish': [{ city: 'mine' }],
    'event.see-people': [{ city: 'mine' }],
    'event.answer-host': [{ city: 'mine' }],
    'application.see': [{ application: 'mine' }],
    'application.edit': [{ application: 'mine' }],
    'application.hand-in': [{ application: 'mine' }],
  },
  officer: {
    'country.see-desk': [{ country: 'AA' }],
    'country.invite-reviewer': [{ country: 'AA' }],
    'country.remove-reviewer': [{ country: 'AA' }],
    'country.answer': [{ country: 'AA' }],
    'country.assign-reviewers': [{ country: 'AA' }],
    'country.decide': [{ country: 'AA' }],
  },
  reviewer: {},
  secretariat: {
    'city.invite': [{ city: 'mine' }, { city: 'other' }],
    'city.remove-person': [{ city: 'mine' }, { city: 'other' }],
    'country.invite': [{ country: 'AA' }, { country: 'BB' }],
    'country.remove-person': [{ country: 'AA' }, { country: 'BB' }],
    'country.invite-reviewer': [{ country: 'AA' }, { country: 'BB' }],
    'country.remove-reviewer': [{ country: 'AA' }, { country: 'BB' }],
    'network.see-people': PLACES,
    'network.invite': PLACES,
    'network.remove-person': PLACES,
    'network.decide-claim': PLACES,
    'network.import-roster': PLACES,
    'network.apply-roster': PLACES,
    'network.moderate': PLACES,
    'network.review-practices': PLACES,
    'network.read-audit': PLACES,
    'network.see-balance': PLACES,
    'network.organise': PLACES,
    'network.curate-resources': PLACES,
    'network.edit-cycles': PLACES,
    'network.admit': PLACES,
    'network.retry-jobs': PLACES,
  },
}

test.each(ROLES)('a %s may do in each scope what the table says, and nothing else', (role) => {
  const viewer = viewerWith(MINE[role].map((scope) => grant(role, scope)))
  const wrong = ACTIONS.filter((action) => POLICY[action].about !== 'self').flatMap((action) =>
    PLACES.filter((place) => {
      const allowed = (ALLOWED[role][action] ?? []).some((each) => same(each, place))
      return can(viewer, action, place) !== allowed
    }).map((place) => `${action} at ${JSON.stringify(place)}`),
  )
  expect(wrong).toEqual([])
})

test('a visitor may do none of it, and everyone who is signed in what is their own', () => {
  const own = ACTIONS.filter((action) => POLICY[action].about === 'self')
  for (const place of PLACES) {
    expect(ACTIONS.filter((action) => can(null, action, place))).toEqual([])
    expect(ACTIONS.filter((action) => can(viewerWith([]), action, place))).toEqual(own)
  }
})

test('an action in a city, a country or an application is refused where none is named', () => {
  const viewer = viewerWith(ROLES.flatMap((role) => MINE[role].map((scope) => grant(role, scope))))
  const scoped = ACTIONS.filter((action) =>
    ['city', 'country', 'application'].includes(POLICY[action].about),
  )
  expect(scoped.filter((action) => can(viewer, action))).toEqual([])
})

test('those who decide over others need a second factor, and are told so', () => {
  const weak = { ...viewerWith([grant('secretariat', 'network')]), strong: false }
  expect(can(weak, 'network.moderate')).toBe(false)
  expect(refusalOf(() => ensure(weak, 'network.moderate'))).toMatchObject({
    code: 'forbidden',
    key: 'errors.secondFactor',
    details: { remedy: 'second-factor' },
  })
  const coordinator = { ...viewerWith([grant('coordinator', { city: 'mine' })]), strong: false }
  expect(can(coordinator, 'city.edit', { city: 'mine' })).toBe(true)
  expect(refusalOf(() => ensure(coordinator, 'network.moderate'))).toMatchObject({
    key: 'errors.notYours',
  })
})

test('a dangerous act asks for a fresh proof, and only that one does', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const stale = {
    ...viewerWith([grant('secretariat', 'network')]),
    confirmedAt: minutesAgo(CONFIRMED_FOR + 1),
  }
  const fresh = { ...stale, confirmedAt: minutesAgo(CONFIRMED_FOR - 1) }
  expect(refusalOf(() => ensure(stale, 'network.apply-roster'))).toMatchObject({
    code: 'forbidden',
    details: { remedy: 'confirm' },
  })
  expect(() => ensure(fresh, 'network.apply-roster')).not.toThrow()
  expect(() => ensure(stale, 'network.read-audit')).not.toThrow()
  expect(ACTIONS.filter((action) => mustConfirm(stale, action))).toEqual([
    'account.secure',
    'account.export',
    'account.delete',
    'country.decide',
    'network.invite',
    'network.remove-person',
    'network.apply-roster',
    'network.admit',
  ])
})

function viewerWith(grants: Grant[]): Viewer {
  return {
    id: 'viewer',
    sessionId: 'session',
    name: 'Viewer',
    locale: 'en',
    grants,
    strong: true,
    confirmedAt: new Date(),
  }
}

function grant(role: Role, scope: Scope): Grant {
  return {
    role,
    scope: scope === 'network' ? scope : (Object.entries(scope)[0] ?? []).join(':'),
  }
}

function same(a: Scope, b: Scope) {
  return JSON.stringify(a) === JSON.stringify(b)
}

function refusalOf(attempt: () => void): AppError | undefined {
  try {
    attempt()
  } catch (error) {
    return error as AppError
  }
}
