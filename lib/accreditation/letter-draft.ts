import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { FUNDAMENTALS, gapsOf, type Question, type Readiness } from './address'

type Fundamental = (typeof FUNDAMENTALS)[number]

/** An enquiry to a National Commission in a language: what is there, what is not, and what a city wants to know. */
export async function draftLetter(check: Readiness, language: Locale) {
  const [t, own, common, country] = await Promise.all([
    translatorFor({ locale: language, namespace: 'join' }),
    translatorFor({ locale: language, namespace: 'accreditation' }),
    translatorFor({ locale: language, namespace: 'common' }),
    check.country
      ? db.country.findUnique({
          where: { code: check.country },
          select: { nationalCommission: true },
        })
      : null,
  ])
  const { there, gaps } = gapsOf(check)
  const called = (question: Question) =>
    FUNDAMENTALS.includes(question as Fundamental)
      ? own(`criteria.${question as Fundamental}`)
      : common(`blocks.${question as Exclude<Question, Fundamental>}`)
  const listed = (questions: Question[]) =>
    new Intl.ListFormat(language).format(questions.map(called))
  const commission = country?.nationalCommission ?? t('letter.anyCommission')
  const city = check.city || t('letter.anyCity')
  const open = t('letter.open', { city })
  return {
    language,
    subject: t('letter.subject', { city }),
    body: [
      t('letter.to', { commission }),
      open.charAt(0).toLocaleUpperCase(language) + open.slice(1),
      there.length > 0 && t('letter.have', { list: listed(there) }),
      gaps.length > 0 && t('letter.lack', { list: listed(gaps) }),
      t('letter.ask'),
      t('letter.close'),
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}
