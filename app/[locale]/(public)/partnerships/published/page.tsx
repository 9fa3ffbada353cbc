import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PartnershipRows } from '@/components/partnerships/partnership-rows'
import { TakeAlong } from '@/components/partnerships/take-along'
import { Shell } from '@/components/site/shell'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { PartnershipView, partnershipQuery } from '@/lib/partnerships/address'
import { listPartnerships } from '@/lib/partnerships/queries/list-partnerships'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

const PATH = '/partnerships/published'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return {
    title: t('published.title'),
    description: t('published.lede'),
    alternates: alternates(locale, PATH),
  }
}

/** What cities do together, as both sides published it. */
export default async function PublishedPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: view, wrong } = readQuery(PartnershipView, await searchParams)
  const [t, found] = await Promise.all([
    getTranslations('partnerships'),
    listPartnerships(view, locale),
  ])
  const page = localePath(locale, PATH)
  return (
    <Shell
      path={PATH + partnershipQuery(view, { page: view.page })}
      section="partnerships"
      langs={found.data.map(({ language }) => language)}
    >
      <PageHead title={t('published.title')} lede={t('published.lede')}>
        <GoLink href={localePath(locale, '/partnerships')}>{t('published.requests')}</GoLink>
      </PageHead>
      <Section title={t('published.count', { count: found.total })}>
        {wrong.length > 0 && (
          <Note>
            <p className="small">{t('notice', { names: wrong.join(', ') })}</p>
          </Note>
        )}
        {found.data.length > 0 ? (
          <PartnershipRows partnerships={found.data} level="h3" />
        ) : (
          <EmptyState title={t('published.none')}>
            <p>{t('published.noneText')}</p>
          </EmptyState>
        )}
        <Pagination
          page={found.page}
          pages={found.pages}
          href={(number) => page + partnershipQuery(view, { page: number })}
        />
        <TakeAlong path={PATH} query={partnershipQuery(view, { limit: undefined })} />
      </Section>
    </Shell>
  )
}
