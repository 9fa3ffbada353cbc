import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ThreadDesk } from '@/components/dialogue/thread-desk'
import { PracticeMarks } from '@/components/practices/practice-marks'
import { PracticeRows } from '@/components/practices/practice-rows'
import { PersonalShell } from '@/components/site/personal-shell'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { isolated } from '@/lib/core/isolated'
import { first, type SearchParams } from '@/lib/core/query-string'
import { listThreadFor } from '@/lib/dialogue/queries/list-thread-for'
import type { Locale } from '@/lib/i18n/locales'
import { getMarks, listSavedPractices } from '@/lib/practices/queries/get-marks'

type Props = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'practices' })
  return { title: t('part.open'), robots: { index: false } }
}

/** What a signed-in reader does about a practice: its public page is the same for everyone. */
export default async function TakePartPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const asked = await searchParams
  const answer = first(asked.answer)
  const path = `/take-part/${slug}${answer ? `?answer=${encodeURIComponent(answer)}` : ''}`
  const viewer = await requireViewer(locale, path)
  const practice = (await getMarks(viewer, slug, locale)) ?? notFound()
  const page = Number(first(asked.thread)) || 1
  const [t, saved, thread] = await Promise.all([
    getTranslations('practices'),
    listSavedPractices(viewer, locale),
    listThreadFor(viewer, 'practice', practice.id, { locale, page, answer }),
  ])
  return (
    <PersonalShell path={path} langs={[practice.language]}>
      <PageHead
        title={t('part.title', { title: isolated(practice.title) })}
        lede={t('part.lede')}
      />
      {thread && <ThreadDesk thread={thread} />}
      <PracticeMarks practice={practice} />
      <Section title={t('part.list')}>
        {saved.length > 0 ? (
          <PracticeRows practices={saved} />
        ) : (
          <p className="mute">{t('part.listNone')}</p>
        )}
      </Section>
    </PersonalShell>
  )
}
