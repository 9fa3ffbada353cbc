import type { Locale } from './locales'

/** Names by language as the database keeps them; a language without a known form is absent. */
export type Names = Partial<Record<Locale, string>>

/** The name in the reader's language, else in English, with the language it is in, for `lang`. */
export function nameIn(
  names: unknown,
  locale: Locale,
  fallback: string,
): { name: string; lang: Locale } {
  const known = names as Names
  const own = known[locale]
  if (own) return { name: own, lang: locale }
  return { name: known.en ?? fallback, lang: 'en' }
}
