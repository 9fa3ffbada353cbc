import type { Locale } from '@/lib/i18n/locales'

export const ROLES = ['contributor', 'coordinator', 'officer', 'reviewer', 'secretariat'] as const
export type Role = (typeof ROLES)[number]

/** A role in a scope: `city:{id}`, `country:{code}`, `application:{id}` or `network`. */
export type Grant = { role: Role; scope: string }

/** Who is asking: read from the session and the database at each request, never from what the browser says. */
export type Viewer = {
  id: string
  sessionId: string
  name: string
  locale: Locale
  grants: Grant[]
  /** A second factor was given in this session. */
  strong: boolean
  /** When the person last proved to be there. */
  confirmedAt: Date
}

/** What an action is about. */
export type Scope = { city: string } | { country: string } | { application: string } | 'network'

export function scopeKey(scope: Scope) {
  if (scope === 'network') return scope
  const [entry] = Object.entries(scope)
  return entry ? entry.join(':') : 'network'
}

/** The ids of the cities in which the viewer holds one of these roles. */
export function citiesOf(viewer: Viewer, roles: readonly Role[] = ['coordinator', 'contributor']) {
  return scopesOf(viewer, 'city', roles)
}

/** The codes of the countries whose National Commission the viewer works for. */
export function countriesOf(viewer: Viewer) {
  return scopesOf(viewer, 'country', ['officer'])
}

/** The codes of the countries whose pool of reviewers the viewer is in. */
export function poolsOf(viewer: Viewer) {
  return scopesOf(viewer, 'country', ['reviewer'])
}

/** The ids of the applications whose team the viewer is in. */
export function applicationsOf(viewer: Viewer) {
  return scopesOf(viewer, 'application', ['coordinator', 'contributor'])
}

function scopesOf(viewer: Viewer, kind: string, roles: readonly Role[]) {
  const held = viewer.grants.filter(
    ({ role, scope }) => roles.includes(role) && scope.startsWith(`${kind}:`),
  )
  return [...new Set(held.map(({ scope }) => scope.slice(kind.length + 1)))]
}
