import type { Locale } from './locales'

/** The catalogues of one language: one file for each part of the product, in lib/i18n/messages/{locale}/. */
export const NAMESPACES = [
  'about',
  'api',
  'atlas',
  'cities',
  'city',
  'common',
  'errors',
  'home',
  'map',
  'network',
  'search',
  'sheet',
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
  api: typeof import('./messages/en/api.json')
  atlas: typeof import('./messages/en/atlas.json')
  cities: typeof import('./messages/en/cities.json')
  city: typeof import('./messages/en/city.json')
  common: typeof import('./messages/en/common.json')
  errors: typeof import('./messages/en/errors.json')
  home: typeof import('./messages/en/home.json')
  map: typeof import('./messages/en/map.json')
  network: typeof import('./messages/en/network.json')
  search: typeof import('./messages/en/search.json')
  sheet: typeof import('./messages/en/sheet.json')
}
