import type { Locale } from './locales'

/** The catalogues of one language: one file for each part of the product, in lib/i18n/messages/{locale}/. */
export const NAMESPACES = [
  'about',
  'accreditation',
  'account',
  'api',
  'atlas',
  'attending',
  'audit',
  'cities',
  'city',
  'common',
  'conversations',
  'desk',
  'dialogue',
  'errors',
  'events',
  'forms',
  'home',
  'inbox',
  'jobs',
  'join',
  'mail',
  'map',
  'matching',
  'moderation',
  'network',
  'organising',
  'partnerships',
  'peers',
  'people',
  'practices',
  'privacy',
  'profile',
  'resources',
  'roster',
  'search',
  'sheet',
  'trail',
  'writing',
] as const
export type Namespace = (typeof NAMESPACES)[number]

export async function loadMessages(locale: Locale) {
  const entries = await Promise.all(
    NAMESPACES.map(async (name) => [
      name,
      (await import(`./messages/${locale}/${name}.json`)).default,
    ]),
  )
  return Object.fromEntries(entries) as Messages
}

/** English is the reference: a key that is not there does not compile. */
export type Messages = {
  about: typeof import('./messages/en/about.json')
  accreditation: typeof import('./messages/en/accreditation.json')
  account: typeof import('./messages/en/account.json')
  api: typeof import('./messages/en/api.json')
  atlas: typeof import('./messages/en/atlas.json')
  attending: typeof import('./messages/en/attending.json')
  audit: typeof import('./messages/en/audit.json')
  cities: typeof import('./messages/en/cities.json')
  city: typeof import('./messages/en/city.json')
  common: typeof import('./messages/en/common.json')
  conversations: typeof import('./messages/en/conversations.json')
  desk: typeof import('./messages/en/desk.json')
  dialogue: typeof import('./messages/en/dialogue.json')
  errors: typeof import('./messages/en/errors.json')
  events: typeof import('./messages/en/events.json')
  forms: typeof import('./messages/en/forms.json')
  home: typeof import('./messages/en/home.json')
  inbox: typeof import('./messages/en/inbox.json')
  jobs: typeof import('./messages/en/jobs.json')
  join: typeof import('./messages/en/join.json')
  mail: typeof import('./messages/en/mail.json')
  map: typeof import('./messages/en/map.json')
  matching: typeof import('./messages/en/matching.json')
  moderation: typeof import('./messages/en/moderation.json')
  network: typeof import('./messages/en/network.json')
  organising: typeof import('./messages/en/organising.json')
  partnerships: typeof import('./messages/en/partnerships.json')
  peers: typeof import('./messages/en/peers.json')
  people: typeof import('./messages/en/people.json')
  practices: typeof import('./messages/en/practices.json')
  privacy: typeof import('./messages/en/privacy.json')
  profile: typeof import('./messages/en/profile.json')
  resources: typeof import('./messages/en/resources.json')
  roster: typeof import('./messages/en/roster.json')
  search: typeof import('./messages/en/search.json')
  sheet: typeof import('./messages/en/sheet.json')
  trail: typeof import('./messages/en/trail.json')
  writing: typeof import('./messages/en/writing.json')
}

/** Why something was refused: `refusal.{name}` of a catalogue is `{namespace}.{name}` where it is thrown. */
export type RefusalKey = KeysUnder<'refusal'>
/** What was done: `done.{name}` of a catalogue is `{namespace}.{name}` in the action that does it. */
export type NoticeKey = KeysUnder<'done'>

type KeysUnder<Group extends string> = {
  [N in Namespace]: Messages[N] extends Record<Group, infer Texts>
    ? `${N}.${keyof Texts & string}`
    : never
}[Namespace]
