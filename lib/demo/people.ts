import type { Role } from '@/lib/auth/viewer'
import type { Locale } from '@/lib/i18n/locales'

/** Mail to this domain goes nowhere: RFC 2606. */
export const DEMO_DOMAIN = 'demo.invalid'

export type DemoPerson = {
  key: string
  name: string
  locale: Locale
  role?: Role
  /** Slug of a city or code of a country that the role is held in; neither for the network. */
  city?: string
  country?: string
  title?: string
  contact?: boolean
}

/** A dozen people in all roles, named after what they are: nobody is invented. */
export const DEMO_PEOPLE: DemoPerson[] = [
  { key: 'registered', name: 'Demo: registered person', locale: 'en' },
  { key: 'claimant', name: 'Demo: claims Waterford', locale: 'en' },
  {
    ...{ key: 'coordinator-cork', name: 'Demo: coordinator of Cork', locale: 'en' },
    ...{ role: 'coordinator', city: 'cork-ie', title: 'Demo: learning city team', contact: true },
  },
  {
    ...{ key: 'second-cork', name: 'Demo: second coordinator of Cork', locale: 'en' },
    ...{ role: 'coordinator', city: 'cork-ie', title: 'Demo: adult education', contact: true },
  },
  {
    ...{ key: 'contributor-cork', name: 'Demo: contributor in Cork', locale: 'es' },
    ...{ role: 'contributor', city: 'cork-ie' },
  },
  {
    ...{ key: 'coordinator-limerick', name: 'Demo: coordinator of Limerick', locale: 'en' },
    ...{ role: 'coordinator', city: 'limerick-ie' },
  },
  {
    ...{ key: 'coordinator-lille', name: 'Demo: coordinator of Lille', locale: 'fr' },
    ...{ role: 'coordinator', city: 'lille-fr' },
  },
  {
    ...{ key: 'officer-ie', name: 'Demo: officer in Ireland', locale: 'en' },
    ...{ role: 'officer', country: 'IE' },
  },
  {
    ...{ key: 'officer-fr', name: 'Demo: officer in France', locale: 'fr' },
    ...{ role: 'officer', country: 'FR' },
  },
  {
    ...{ key: 'reviewer-1', name: 'Demo: first reviewer in Ireland', locale: 'en' },
    ...{ role: 'reviewer', country: 'IE' },
  },
  {
    ...{ key: 'reviewer-2', name: 'Demo: second reviewer in Ireland', locale: 'en' },
    ...{ role: 'reviewer', country: 'IE' },
  },
  {
    ...{ key: 'secretariat', name: 'Demo: secretariat', locale: 'en' },
    role: 'secretariat',
  },
]
