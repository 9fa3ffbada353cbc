import type { Action } from '@/lib/auth/policy'
import type { Role, Scope, Viewer } from '@/lib/auth/viewer'

type Duty = { about: 'city' | 'country' | 'network'; invite: Action; remove: Action }

const inCity: Duty = { about: 'city', invite: 'city.invite', remove: 'city.remove-person' }

/** Where each role is held, and what it takes to give or take it. */
export const DUTIES: Record<Role, Duty> = {
  contributor: inCity,
  coordinator: inCity,
  officer: { about: 'country', invite: 'country.invite', remove: 'country.remove-person' },
  reviewer: {
    about: 'country',
    invite: 'country.invite-reviewer',
    remove: 'country.remove-reviewer',
  },
  secretariat: { about: 'network', invite: 'network.invite', remove: 'network.remove-person' },
}

type Held = { cityId: string | null; countryCode: string | null }

/** The scope of a stored grant or invitation, as the policy table asks for it. */
export function scopeOf({ cityId, countryCode }: Held): Scope {
  if (cityId) return { city: cityId }
  return countryCode ? { country: countryCode } : 'network'
}

/** Where somebody with this role works, in English. */
export function deskPath(role: Role, citySlug: string | null) {
  switch (role) {
    case 'officer':
      return '/commission'
    case 'reviewer':
      return '/reviews'
    case 'secretariat':
      return '/secretariat'
    default:
      return citySlug ? `/my-city?city=${citySlug}` : '/my-city'
  }
}

/** Whether the viewer holds a role that does not count, for want of a second factor in this session. */
export function lacksFactor(viewer: Viewer, role: Role) {
  return !viewer.strong && viewer.grants.some((grant) => grant.role === role)
}
