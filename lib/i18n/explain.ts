import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { AppError, Values } from '@/lib/core/errors'
import type { Locale } from './locales'
import { loadMessages, type NoticeKey, type RefusalKey } from './messages'

/** An expected failure in the reader's words: as a whole, and field by field. */
export async function explain(error: AppError, locale: Locale) {
  const say = await speaker(locale)
  const { problems = {}, values } = error.details
  return {
    message: say('refusal', error.key ?? GENERAL[error.code], values),
    fields: Object.fromEntries(
      Object.entries(problems).map(([name, { key, values }]) => [
        name,
        say('refusal', key, values),
      ]),
    ),
  }
}

/** What was done, in the reader's words. */
export async function noticeIn(locale: Locale, key: NoticeKey, values?: Values) {
  const say = await speaker(locale)
  return say('done', key, values)
}

/** For failures that name no message of their own. */
const GENERAL: Record<AppError['code'], RefusalKey> = {
  unauthenticated: 'errors.signIn',
  forbidden: 'errors.notYours',
  not_found: 'errors.gone',
  invalid: 'errors.checkForm',
  conflict: 'errors.changed',
  rate_limited: 'errors.tooMany',
}

async function speaker(locale: Locale) {
  const messages = await loadMessages(locale)
  return (group: 'refusal' | 'done', key: RefusalKey | NoticeKey, values?: Values) => {
    const [namespace, name] = key.split('.')
    const t = createTranslator({ locale, messages })
    return t(`${namespace}.${group}.${name}` as never, { minutes: 1, ...values } as never) as string
  }
}
