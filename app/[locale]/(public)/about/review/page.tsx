import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Rubric } from '@/components/peers/rubric'
import { Shell } from '@/components/site/shell'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { JUDGE_DAYS, LEAST_MEAN } from '@/lib/peers/schema'
import styles from './page.module.css'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'peers' })
  return {
    title: t('page.title'),
    description: t('page.description'),
    alternates: alternates(locale, '/about/review'),
  }
}

/** What stands behind the label "reviewed": the steps, the rule and the rubric. */
export default async function ReviewRulesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('peers')
  return (
    <Shell path="/about/review">
      <PageHead title={t('page.title')} lede={t('page.lede')} />
      <Section title={t('page.steps')}>
        <ol className={`stack ${styles.steps}`}>
          <li>{t('page.step1')}</li>
          <li>{t('page.step2')}</li>
          <li>{t('page.step3', { days: JUDGE_DAYS })}</li>
          <li>{t('page.step4')}</li>
        </ol>
      </Section>
      <Section title={t('page.rule')} id="rule">
        <div className={`stack ${styles.words}`}>
          <p>{t('page.ruleText', { least: LEAST_MEAN })}</p>
          <p>{t('page.versionText')}</p>
        </div>
      </Section>
      <Section title={t('page.criteria')} id="criteria">
        <Rubric />
      </Section>
    </Shell>
  )
}
