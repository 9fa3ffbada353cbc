import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales'
import { loadMessages, type Namespace } from './messages'

/** A catalogue outside of a request: for mail, feeds and exports, which are written in their reader's language. */
export async function translatorFor<N extends Namespace>({
  locale,
  namespace,
}: {
  locale: Locale
  namespace: N
}) {
  return createTranslator({ locale, namespace, messages: await loadMessages(locale) })
}
