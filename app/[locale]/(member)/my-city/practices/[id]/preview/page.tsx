import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Difference } from '@/components/practices/difference'
import { PublishForm } from '@/components/practices/editor/publish-form'
import { PracticeFacts } from '@/components/practices/practice-facts'
import { PracticeFit } from '@/components/practices/practice-fit'
import { PracticeHead } from '@/components/practices/practice-head'
import styles from '@/components/practices/practice-page.module.css'
import { PracticeStory } from '@/components/practices/practice-story'
import { PersonalShell } from '@/components/site/personal-shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { renderMarkdown } from '@/lib/core/markdown'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { preconditionsFor } from '@/lib/practices/fit'
import { getPreview } from '@/lib/practices/queries/get-preview'
import { listKeyFeatures } from '@/lib/practices/queries/names-for-views'
import type { DraftField } from '@/lib/practices/schema'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'writing' })
  return { title: t('preview.title') }
}

/** A draft as readers would see it, what is still missing, what changes, and the step that makes it public. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/practices/${id}/preview`
  const viewer = await requireViewer(locale, path)
  const preview = (await getPreview(viewer, id, locale)) ?? notFound()
  const { practice, problems, differences } = preview
  const [t, features, story, evidence, lessons, note] = await Promise.all([
    getTranslations('writing'),
    listKeyFeatures(),
    htmlOf(practice.story),
    htmlOf(practice.evidence),
    htmlOf(practice.lessons),
    htmlOf(practice.needs.note),
  ])
  const served = features.filter(({ id }) => practice.features.includes(id))
  const missing = Object.entries(problems) as [DraftField, string][]
  return (
    <PersonalShell path={path} langs={[practice.language]}>
      <PageHead
        title={t('preview.title')}
        lede={preview.draftVersion === null ? undefined : t('preview.lede')}
      />
      <div className="wrap">
        <GoLink href={localePath(locale, `/my-city/practices/${id}`)}>{t('edit.back')}</GoLink>
        {missing.length > 0 && (
          <section aria-label={t('preview.missing')}>
            <h2 className="h-sec">{t('preview.missing')}</h2>
            <ul>
              {missing.map(([field, problem]) => (
                <li key={field}>
                  {t('preview.missingItem', { field: t(`fields.${field}`), problem })}
                </li>
              ))}
            </ul>
          </section>
        )}
        <PublishForm preview={preview} />
      </div>
      {differences && (
        <Section title={t('preview.difference')}>
          {differences.length > 0 ? (
            <Difference fields={differences} language={practice.language} />
          ) : (
            <p>{t('preview.same')}</p>
          )}
        </Section>
      )}
      <PracticeHead practice={practice} level="h2" />
      <div className={`wrap ${styles.page}`}>
        <PracticeStory practice={practice} html={{ story, evidence, lessons }} acts={false} />
        <PracticeFacts
          practice={practice}
          neighbours={[]}
          files={false}
          features={served.map(({ id, title }) => `${id} ${title}`)}
        />
      </div>
      <PracticeFit
        slug={practice.slug}
        language={practice.language}
        conditions={preconditionsFor(practice.needs, { population: null, said: null })}
        note={note}
        comparison={null}
        countries={[]}
      />
    </PersonalShell>
  )
}

async function htmlOf(text: string) {
  return text ? renderMarkdown(text) : null
}
