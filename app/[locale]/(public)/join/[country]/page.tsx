import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Call } from '@/components/joining/call'
import { CountryCommission, CountryMembers, CountryNotes } from '@/components/joining/country-parts'
import { Stack } from '@/components/joining/stack'
import { Steps } from '@/components/joining/steps'
import { Shell } from '@/components/site/shell'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { getJoinCountry } from '@/lib/accreditation/queries/guide'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; country: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country: code } = await params
  const country = await getJoinCountry(code, locale)
  if (!country) return {}
  const t = await getTranslations({ locale, namespace: 'join' })
  return {
    title: t('country.title', { country: country.name }),
    description: t('country.lede'),
    alternates: alternates(locale, `/join/${code.toLowerCase()}`),
  }
}

/** The way into the network through one country. */
export default async function JoinCountryPage({ params }: Props) {
  const { locale, country: code } = await params
  setRequestLocale(locale)
  // One address for each country.
  const country = (/^[a-z]{2}$/.test(code) && (await getJoinCountry(code, locale))) || notFound()
  const t = await getTranslations('join')
  const { name, cycle, members } = country
  return (
    <Shell
      path={`/join/${code}`}
      section="join"
      langs={members.flatMap(({ practices }) => practices.map(({ language }) => language))}
    >
      <PageHead title={t('country.title', { country: name })} lede={t('country.lede')}>
        <Actions>
          <ButtonLink href={localePath(locale, `/readiness?country=${country.code}`)}>
            {t('check.link')}
          </ButtonLink>
          <ButtonLink
            look="line"
            href={localePath(locale, `/applications?country=${country.code}`)}
          >
            {t('country.begin')}
          </ButtonLink>
        </Actions>
      </PageHead>
      <Section title={t('country.commission')} id="commission">
        <CountryCommission country={country} />
      </Section>
      <Section title={t('call.title')} id="call">
        <Stack>
          <Call cycle={cycle} />
          <Note>
            <p>{t('honest')}</p>
          </Note>
        </Stack>
      </Section>
      <CountryNotes code={code} />
      <Section title={t('country.members')} id="members">
        <CountryMembers country={country} />
      </Section>
      <Section title={t('steps.title')} id="steps">
        <Stack>
          <Steps />
          <GoLink href={localePath(locale, '/resources?kind=guiding')}>
            {t('country.resources')}
          </GoLink>
        </Stack>
      </Section>
    </Shell>
  )
}
