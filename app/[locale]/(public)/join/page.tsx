import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Call } from '@/components/joining/call'
import { JoinCountries } from '@/components/joining/join-countries'
import { Stack } from '@/components/joining/stack'
import { Steps } from '@/components/joining/steps'
import { Shell } from '@/components/site/shell'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { currentCycle } from '@/lib/accreditation/queries/cycles'
import { listJoinCountries } from '@/lib/accreditation/queries/guide'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'join' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/join'),
  }
}

/** How a city becomes a member. */
export default async function JoinPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [t, cycle, countries] = await Promise.all([
    getTranslations('join'),
    currentCycle(),
    listJoinCountries(locale),
  ])
  return (
    <Shell path="/join" section="join">
      <PageHead title={t('title')} lede={t('lede')}>
        <Actions>
          <ButtonLink href={localePath(locale, '/readiness')}>{t('check.link')}</ButtonLink>
          <ButtonLink look="line" href={localePath(locale, '/resources?kind=guiding')}>
            {t('country.resources')}
          </ButtonLink>
        </Actions>
      </PageHead>
      <Section title={t('steps.title')} id="steps">
        <Stack>
          <Steps />
          <Note>
            <p>{t('honest')}</p>
          </Note>
        </Stack>
      </Section>
      <Section title={t('call.title')} id="call">
        <Call cycle={cycle} />
      </Section>
      <Section title={t('countries.title')} caption={t('countries.text')} id="countries">
        <JoinCountries countries={countries} />
      </Section>
    </Shell>
  )
}
