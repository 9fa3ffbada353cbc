import type { Locale } from '@/lib/i18n/locales'

/**
 * The letter that a name stands under in the margin; null in Chinese, whose names are in the order of their
 * sounds. Marks are taken off (Évry under E), and the forms of alef are one letter.
 */
export function initialOf(name: string, locale: Locale): string | null {
  if (locale === 'zh') return null
  const letter = name.normalize('NFD').match(/\p{L}/u)?.[0]
  if (!letter) return null
  return letter.replace(/[\u0622\u0623\u0625\u0671]/, '\u0627').toLocaleUpperCase(locale)
}
