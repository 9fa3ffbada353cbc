import { useLocale, useTranslations } from 'next-intl'
import { GoLink } from '@/components/ui/go-link'
import { Terms } from '@/components/ui/terms'
import { localePath } from '@/lib/i18n/locales'
import type { DeskCity } from '@/lib/profiles/queries/desk-city'
import styles from './form-part.module.css'

/** What the roster says of a city: shown here, changed by the secretariat. */
export function RosterFacts({ city }: { city: DeskCity }) {
  const t = useTranslations('profile')
  const words = useTranslations('common')
  const locale = useLocale()
  return (
    <section className={styles.part} aria-labelledby="roster">
      <h2 className="h-sec" id="roster">
        {t('roster.title')}
      </h2>
      <p className={styles.hint}>{t('roster.hint')}</p>
      <Terms
        terms={[
          {
            id: 'roster-name',
            name: t('roster.name'),
            text: (
              <span lang={city.nameLang === locale ? undefined : city.nameLang}>{city.name}</span>
            ),
          },
          {
            id: 'roster-official',
            name: t('roster.official'),
            text: <bdi lang="en">{city.officialName}</bdi>,
          },
          { id: 'roster-country', name: t('roster.country'), text: city.country.name },
          {
            id: 'roster-membership',
            name: t('roster.membership'),
            text: words(`statuses.${city.status}`),
          },
          { id: 'roster-joined', name: t('roster.joined'), text: city.joined ?? words('unknown') },
        ]}
      />
      <GoLink href={localePath(locale, '/about/data#corrections')}>{t('roster.correct')}</GoLink>
    </section>
  )
}
