import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import styles from '@/components/partnerships/partnerships.module.css'
import { OwnPage } from '@/components/people/own-page'
import { EmptyState } from '@/components/ui/empty-state'
import { listOwnReviews } from '@/lib/accreditation/queries/reviewer'
import { requireViewer } from '@/lib/auth/current-viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPools } from '@/lib/people/queries/get-commission'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('reviews.title') }
}

/** What somebody is asked to judge. */
export default async function ReviewsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/reviews')
  if (!viewer.grants.some(({ role }) => role === 'reviewer')) notFound()
  const [t, own, format, pools, { open, over }] = await Promise.all([
    getTranslations('people'),
    getTranslations('accreditation'),
    getFormatter(),
    listPools(viewer, locale),
    listOwnReviews(viewer, locale),
  ])
  return (
    <OwnPage
      path="/reviews"
      title={t('reviews.title')}
      lede={t('reviews.lede', {
        count: pools.length,
        countries: new Intl.ListFormat(locale).format(pools.map(({ name }) => name)),
      })}
    >
      {open.length === 0 ? (
        <EmptyState title={t('reviews.none')} level="h2">
          <p>{t('reviews.noneText')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {open.map(({ id, cityName, country, cycle, state, dueAt, isLate }) => (
            <li key={id}>
              <p className={styles.name}>
                <a href={localePath(locale, `/reviews/${id}`)}>{isolated(cityName)}</a>
              </p>
              <p className="small mute">
                {country} · {own('desk.call', { name: cycle })} · {own(`review.${state}`)}
                {dueAt && state !== 'given' && (
                  <>
                    {' · '}
                    {own(isLate ? 'review.lateDue' : 'review.due', {
                      date: format.dateTime(dueAt, { dateStyle: 'medium' }),
                    })}
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="small mute">{own('review.over', { count: over })}</p>
    </OwnPage>
  )
}
