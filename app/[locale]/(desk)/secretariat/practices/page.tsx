import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ReviewQueue } from '@/components/peers/review-queue'
import { Desk } from '@/components/site/desk'
import { Pagination } from '@/components/ui/pagination'
import { ViewLinks } from '@/components/ui/view-links'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listReviews } from '@/lib/peers/queries/list-reviews'
import { REVIEW_STATES } from '@/lib/peers/schema'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

const PATH = '/secretariat/practices'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'peers' })
  return { title: t('desk.title') }
}

/** Practices that cities put forward for the label. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, PATH)
  if (!can(viewer, 'network.review-practices')) notFound()
  const t = await getTranslations({ locale, namespace: 'peers' })
  const reviews = await listReviews(viewer, await searchParams, locale)
  const { state, page, pages, counts, open, rows } = reviews
  const address = (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
    return given.length > 0 ? `${PATH}?${new URLSearchParams(given)}` : PATH
  }
  return (
    <Desk
      desk="secretariat"
      place="practices"
      path={address({ state, page: page > 1 ? String(page) : undefined })}
      title={t('desk.title')}
      lede={t('desk.lede')}
      waiting={{ practices: counts.form_check }}
      langs={rows.map(({ language }) => language)}
    >
      <ViewLinks
        label={t('desk.views')}
        views={[
          {
            href: localePath(locale, PATH),
            name: t('desk.open', { count: open }),
            current: !state,
          },
          ...REVIEW_STATES.map((each) => ({
            href: localePath(locale, address({ state: each })),
            name: t('desk.view', { state: t(`states.${each}`), count: counts[each] }),
            current: each === state,
          })),
        ]}
      />
      <ReviewQueue rows={rows} />
      <Pagination
        {...{ page, pages }}
        href={(number) => localePath(locale, address({ state, page: String(number) }))}
      />
    </Desk>
  )
}
