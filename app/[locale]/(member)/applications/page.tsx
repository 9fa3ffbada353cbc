import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BeginForm, OwnList } from '@/components/accreditation/own-list'
import { OwnPage } from '@/components/people/own-page'
import { Part } from '@/components/people/part'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { listJoinCountries } from '@/lib/accreditation/queries/guide'
import { listOwnApplications } from '@/lib/accreditation/queries/team'
import { requireViewer } from '@/lib/auth/current-viewer'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('list.title') }
}

/** The applications that somebody works on, and the way to a new one. */
export default async function ApplicationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const searched = await searchParams
  const country = (first(searched.country) ?? '').slice(0, 2).toUpperCase()
  const city = (first(searched.city) ?? '').slice(0, 120)
  const query = new URLSearchParams({ ...(country && { country }), ...(city && { city }) })
  const path = query.size > 0 ? `/applications?${query}` : '/applications'
  const viewer = await requireViewer(locale, path)
  const [t, applications, countries] = await Promise.all([
    getTranslations('accreditation'),
    listOwnApplications(viewer, locale),
    listJoinCountries(locale),
  ])
  return (
    <OwnPage path={path} title={t('list.title')} lede={t('list.lede')}>
      {applications.length === 0 ? (
        <EmptyState title={t('list.none')} level="h2">
          <GoLink href={localePath(locale, '/join')}>{t('list.guide')}</GoLink>
        </EmptyState>
      ) : (
        <OwnList applications={applications} />
      )}
      <Part id="begin" title={t('list.begin')}>
        <BeginForm countries={countries} country={country} city={city} />
      </Part>
    </OwnPage>
  )
}
