import 'server-only'
import { languageName } from '@/lib/i18n/languages'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { FitReason } from './match-request'

/** Says in a language why a city fits a request. */
export async function fitWords(locale: Locale) {
  const [t, words] = await Promise.all([
    translatorFor({ locale, namespace: 'partnerships' }),
    translatorFor({ locale, namespace: 'common' }),
  ])
  const list = new Intl.ListFormat(locale)
  return ({ fit, met, shared }: FitReason): string => {
    if (fit === 'peers') return t('fitWords.peers', { score: Number(shared[0]) })
    if (met === null) return t('fitWords.unknown')
    if (!met) return t(`fitWords.${fit}Not`)
    // A city has one region and one size: they need no list.
    if (fit === 'regions' || fit === 'sizes') return t(`fitWords.${fit}`)
    const names = shared.map((each) =>
      fit === 'languages' ? languageName(each, locale) : words(`blocks.${each as 'culture'}`),
    )
    return t(`fitWords.${fit}`, { list: list.format(names) })
  }
}
