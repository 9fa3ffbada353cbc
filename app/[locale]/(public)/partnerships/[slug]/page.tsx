import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { RequestRows } from '@/components/partnerships/request-rows'
import { RequestViewPage } from '@/components/partnerships/request-view'
import { Shell } from '@/components/site/shell'
import { Section } from '@/components/ui/section'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { RequestView } from '@/lib/partnerships/address'
import { getRequest } from '@/lib/partnerships/queries/get-request'
import { listRequests } from '@/lib/partnerships/queries/list-requests'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const OTHERS = 4

/** The title and the page ask for the same request. */
const requestOf = cache(getRequest)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const request = await requestOf(slug, locale)
  if (!request) return {}
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return {
    title: request.title,
    description: `${t(`kinds.${request.kind}`)}: ${request.title} (${request.city.name})`,
    alternates: alternates(locale, `/partnerships/${slug}`),
    robots: request.state === 'open' ? undefined : { index: false },
  }
}

/** What one city looks for; it stays at its address when it is filled, closed or over. */
export default async function RequestPage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const request = (await requestOf(slug, locale)) ?? notFound()
  const [t, { data }] = await Promise.all([
    getTranslations('partnerships'),
    listRequests(RequestView.parse({ limit: OTHERS + 1, kind: [request.kind] }), locale),
  ])
  const others = data.filter(({ id }) => id !== request.id).slice(0, OTHERS)
  return (
    <Shell
      path={`/partnerships/${slug}`}
      section="partnerships"
      langs={[request.language, ...others.map(({ language }) => language)]}
    >
      <RequestViewPage request={request} />
      {others.length > 0 && (
        <Section title={t('page.others')}>
          <RequestRows requests={others} level="h3" />
        </Section>
      )}
    </Shell>
  )
}
