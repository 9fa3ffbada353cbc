import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { PracticeFacts } from '@/components/practices/practice-facts'
import { PracticeHead } from '@/components/practices/practice-head'
import { PracticeJsonLd } from '@/components/practices/practice-json-ld'
import styles from '@/components/practices/practice-page.module.css'
import { PracticeRows } from '@/components/practices/practice-rows'
import { PracticeStory } from '@/components/practices/practice-story'
import { Shell } from '@/components/site/shell'
import { Section } from '@/components/ui/section'
import { listNearestCities } from '@/lib/cities/queries/list-neighbours'
import { renderMarkdown } from '@/lib/core/markdown'
import { first, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { getPractice, listSimilarPractices } from '@/lib/practices/queries/get-practice'
import { listKeyFeatures } from '@/lib/practices/queries/names-for-views'
import { DialoguePart } from './dialogue-part'
import { FitPart } from './fit-part'
import { PicturesPart } from './pictures-part'
import { TrailPart } from './trail-part'

type Props = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<SearchParams>
}

const SIMILAR = 4
/** Enough to fill the locator's view. */
const NEIGHBOURS = 20

/** The title and the page ask for the same practice. */
const practiceOf = cache(getPractice)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const practice = await practiceOf(slug, locale)
  if (!practice) return {}
  return {
    title: practice.title,
    description: practice.summary,
    alternates: alternates(locale, `/practices/${slug}`),
    robots: practice.state === 'archived' ? { index: false } : undefined,
  }
}

export default async function PracticePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const practice = (await practiceOf(slug, locale)) ?? notFound()
  const asked = await searchParams
  const [t, nearest, similar, features, story, evidence, lessons] = await Promise.all([
    getTranslations('practices'),
    listNearestCities(practice.city, locale, NEIGHBOURS),
    listSimilarPractices(practice, locale, SIMILAR),
    listKeyFeatures(),
    htmlOf(practice.story),
    htmlOf(practice.evidence),
    htmlOf(practice.lessons),
  ])
  const served = features.filter(({ id }) => practice.features.includes(id))
  return (
    <Shell path={`/practices/${slug}`} section="practices" langs={[practice.language]} reading>
      <PracticeJsonLd practice={practice} />
      <PracticeHead practice={practice} />
      <div className={`wrap ${styles.page}`}>
        <PracticeStory practice={practice} html={{ story, evidence, lessons }} />
        <PracticeFacts
          practice={practice}
          neighbours={nearest.map(({ city }) => city)}
          features={served.map(({ id, title }) => `${id} ${title}`)}
        />
      </div>
      <PicturesPart practice={practice} locale={locale} />
      <FitPart practice={practice} locale={locale} city={first(asked.for)} />
      <TrailPart practice={practice} locale={locale} />
      <DialoguePart practice={practice} locale={locale} page={Number(first(asked.thread)) || 1} />
      {similar.length > 0 && (
        <Section title={t('page.similar')} caption={t('page.similarCap')}>
          <PracticeRows practices={similar} />
        </Section>
      )}
    </Shell>
  )
}

async function htmlOf(text: string) {
  return text ? renderMarkdown(text) : null
}
