import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PracticeHistory } from '@/components/practices/practice-history'
import { Shell } from '@/components/site/shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { isolated } from '@/lib/core/isolated'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getPractice } from '@/lib/practices/queries/get-practice'
import { compareVersions, listVersions } from '@/lib/practices/queries/practice-versions'

type Props = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const practice = await getPractice(slug, locale)
  if (!practice) return {}
  const t = await getTranslations({ locale, namespace: 'writing' })
  return {
    title: t('versions.title', { title: practice.title }),
    robots: { index: false, follow: true },
  }
}

/** Every version of a practice that was public, and what the chosen one changed. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const practice = (await getPractice(slug, locale)) ?? notFound()
  const [t, versions] = await Promise.all([getTranslations('writing'), listVersions(practice.id)])
  const asked = Number(first((await searchParams).version) ?? versions[0]?.version)
  const position = versions.findIndex(({ version }) => version === asked)
  const before = versions[position + 1]
  const fields = before ? await compareVersions(practice.id, before.version, asked) : null
  return (
    <Shell path={`/practices/${slug}/history`} section="practices" langs={[practice.language]}>
      <PageHead
        title={t('versions.title', { title: isolated(practice.title) })}
        lede={versions.length > 1 ? t('versions.lede') : t('versions.only')}
      />
      <div className="wrap">
        <GoLink href={localePath(locale, `/practices/${slug}`)}>{t('preview.read')}</GoLink>
      </div>
      <PracticeHistory
        {...{ slug, versions, language: practice.language }}
        compared={before && fields ? { from: before.version, to: asked, fields } : null}
      />
    </Shell>
  )
}
