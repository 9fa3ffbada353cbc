import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { Item } from './schema'

/** What notifications say, and why somebody hears of them, in a language. */
export async function wordsFor(locale: Locale) {
  const t = await translatorFor({ locale, namespace: 'inbox' })
  return ({ kind, params, why }: Pick<Item, 'kind' | 'params' | 'why'>) => ({
    kind: t(`kinds.${kind}`),
    text: t(`text.${kind}`, params),
    why: t(`why.${why}`, params),
  })
}
