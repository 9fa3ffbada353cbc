import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { wordsOfFields } from './schema'

/** What the form says, in a language: for copies and prints of it. */
export async function formWords(locale: Locale) {
  const [t, common] = await Promise.all([
    translatorFor({ locale, namespace: 'accreditation' }),
    translatorFor({ locale, namespace: 'common' }),
  ])
  return { t, ...wordsOfFields(t, common) }
}
export type FormWords = Awaited<ReturnType<typeof formWords>>
