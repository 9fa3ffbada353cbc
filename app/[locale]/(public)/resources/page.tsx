import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BrowseResources } from '@/components/resources/browse'
import { Shell } from '@/components/site/shell'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { listResources } from '@/lib/resources/queries/list-resources'
import { ResourceView } from '@/lib/resources/schema'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'resources' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/resources'),
    robots: Object.keys(await searchParams).length > 0 ? { index: false, follow: true } : undefined,
  }
}

/** The Resource Centre: what cities commit to, and what helps to do it. */
export default async function ResourcesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: view } = readQuery(ResourceView, await searchParams)
  const found = await listResources(view, locale)
  const query = new URLSearchParams([
    ...(view.q ? [['q', view.q]] : []),
    ...(['kind', 'block', 'lang'] as const).flatMap((name) =>
      view[name].map((value) => [name, value]),
    ),
  ])
  return (
    <Shell
      path={query.size > 0 ? `/resources?${query}` : '/resources'}
      section="resources"
      langs={found.resources.map(({ language }) => language)}
    >
      <BrowseResources view={view} found={found} />
    </Shell>
  )
}
