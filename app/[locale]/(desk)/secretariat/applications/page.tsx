import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import styles from '@/components/partnerships/partnerships.module.css'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { Table } from '@/components/ui/table'
import {
  type AccreditationOverview,
  getAccreditationOverview,
} from '@/lib/accreditation/queries/secretariat'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('overview.title') }
}

/** What National Commissions have sent on, over all countries. */
export default async function ForwardedApplicationsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/applications'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.edit-cycles')) notFound()
  const [t, format, { waiting, decided, places }] = await Promise.all([
    getTranslations('accreditation'),
    getFormatter(),
    getAccreditationOverview(viewer, locale),
  ])
  const rows = (applications: AccreditationOverview['waiting']) => (
    <ul className={styles.list}>
      {applications.map(({ id, cityName, country, cycle, state, forwardedAt }) => (
        <li key={id}>
          <p className={styles.name}>
            <a href={localePath(locale, `${path}/${id}`)}>{isolated(cityName)}</a>
          </p>
          <p className="small mute">
            {country} · {t('desk.call', { name: cycle })} · {t(`states.${state}`)}
            {forwardedAt &&
              ` · ${t('overview.since', { date: format.dateTime(forwardedAt, { dateStyle: 'medium' }) })}`}
          </p>
        </li>
      ))}
    </ul>
  )
  return (
    <Desk
      desk="secretariat"
      place="applications"
      path={path}
      title={t('overview.title')}
      lede={t('overview.lede')}
    >
      <Part id="waiting" title={t('overview.waiting')}>
        {waiting.length === 0 ? (
          <p className="small mute">{t('overview.noWaiting')}</p>
        ) : (
          rows(waiting)
        )}
      </Part>
      {decided.length > 0 && (
        <Part id="decided" title={t('overview.decided')}>
          {rows(decided)}
        </Part>
      )}
      <Part id="places" title={t('overview.places')}>
        {places.length === 0 ? (
          <p className="small mute">{t('overview.noPlaces')}</p>
        ) : (
          <Table
            caption={t('overview.places')}
            captionHidden
            columns={[
              { label: t('cycles.country') },
              { label: t('overview.cycle') },
              { label: t('cycles.countryCap'), numeric: true },
              { label: t('cycles.endorsed'), numeric: true },
              { label: t('cycles.forwarded'), numeric: true },
            ]}
            rows={places.map(({ cycleId, countryCode, country, cycle, ...row }) => ({
              id: `${cycleId}-${countryCode}`,
              cells: [
                country,
                cycle,
                format.number(row.cap),
                format.number(row.endorsed),
                format.number(row.forwarded),
              ],
            }))}
          />
        )}
      </Part>
    </Desk>
  )
}
