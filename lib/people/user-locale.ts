import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

/** The language a person chose, as the database keeps it. */
export function localeOr(stored: string) {
  return isLocale(stored) ? stored : DEFAULT_LOCALE
}
