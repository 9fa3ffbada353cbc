import type { Metadata } from 'next'
import { LOCALES, type Locale, localePath } from './locales'

/** Where this installation lives; feeds, canonical and hreflang links begin with it. No slash at the end. */
export function siteUrl() {
  const given = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`
  return given.replace(/\/+$/, '')
}

/** Canonical and hreflang links of a page; `path` is its address in English, without a query. */
export function alternates(locale: Locale, path: string) {
  const languages = Object.fromEntries(
    LOCALES.map((other) => [other, siteUrl() + localePath(other, path)]),
  )
  return {
    canonical: siteUrl() + localePath(locale, path),
    languages: { ...languages, 'x-default': siteUrl() + path },
  } satisfies Metadata['alternates']
}
