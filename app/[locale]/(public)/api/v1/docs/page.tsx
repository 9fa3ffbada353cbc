import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Basics } from '@/components/api/basics'
import { Contents } from '@/components/api/contents'
import { EndpointSection } from '@/components/api/endpoint-section'
import { SchemaSection } from '@/components/api/schema-section'
import { Shell } from '@/components/site/shell'
import { PageHead } from '@/components/ui/page-head'
import { openApi } from '@/lib/api/openapi'
import { alternates } from '@/lib/i18n/alternates'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'api' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/api/v1/docs'),
  }
}

/** They take what the list of cities takes. */
const EXPORTS = ['/cities.geojson', '/cities.csv']

/** In English at /api/v1/docs, by a rewrite; the frame in the other languages under their prefix. */
export default async function ApiPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('api')
  const { paths, components, servers } = openApi()
  const endpoints = Object.entries(paths)

  return (
    <Shell path="/api/v1/docs" section="api">
      <PageHead
        title={t('title')}
        lede={t('lede')}
        caption={locale === DEFAULT_LOCALE ? undefined : t('reference')}
      >
        <Contents operations={endpoints.map(([, { get }]) => get)} />
      </PageHead>
      <Basics />
      {endpoints.map(([path, { get }]) => (
        <EndpointSection
          key={path}
          base={servers[0].url}
          path={path}
          operation={get}
          repeated={EXPORTS.includes(path)}
        />
      ))}
      <SchemaSection schemas={components.schemas} />
    </Shell>
  )
}
