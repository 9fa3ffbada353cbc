import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { EnquiryLetter } from '@/components/joining/enquiry-letter'
import { ReadinessForm } from '@/components/joining/readiness-form'
import { ReadinessResult } from '@/components/joining/readiness-result'
import { PersonalShell } from '@/components/site/personal-shell'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { gapsOf, Readiness, readinessQuery } from '@/lib/accreditation/address'
import { draftLetter } from '@/lib/accreditation/letter-draft'
import { listJoinCountries } from '@/lib/accreditation/queries/guide'
import { listHelp } from '@/lib/accreditation/queries/readiness'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'join' })
  return {
    title: t('check.title'),
    description: t('check.description'),
    alternates: alternates(locale, '/readiness'),
    // What a city answered is its own affair: no search engine and no other site hears of it.
    ...(Object.keys(await searchParams).length > 0 && {
      robots: { index: false, follow: false },
      referrer: 'no-referrer',
    }),
  }
}

/** A first self-check, without an account; what it says, and a letter that follows from it. No answer is kept. */
export default async function ReadinessPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: check } = readQuery(Readiness, await searchParams)
  const result = gapsOf(check)
  const [t, countries, help, letter] = await Promise.all([
    getTranslations('join'),
    listJoinCountries(locale),
    listHelp(result.gaps, check.country, locale),
    draftLetter(check, check.letter ?? locale),
  ])
  return (
    <PersonalShell path={`/readiness${readinessQuery(check)}`} langs={[letter.language]}>
      <PageHead title={t('check.title')} lede={t('check.lede')} />
      {result.isAnswered && (
        <Section title={t('check.result')} id="result">
          <ReadinessResult result={result} help={help} />
        </Section>
      )}
      {result.isAnswered && (
        <Section title={t('letter.title')} caption={t('letter.hint')} id="letter">
          <EnquiryLetter check={check} letter={letter} />
        </Section>
      )}
      <Section title={t('check.title')} id="questions">
        <ReadinessForm check={check} countries={countries} />
      </Section>
    </PersonalShell>
  )
}
