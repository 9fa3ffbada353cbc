import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import styles from './links.module.css'

const VIEWS = {
  people: '/secretariat/people',
  invitations: '/secretariat/people/invitations',
  invite: '/secretariat/people/invite',
  unclaimed: '/secretariat/people/unclaimed',
} as const

/** The pages about people at the secretariat's desk. */
export function PeopleMenu({ view }: { view?: keyof typeof VIEWS }) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <nav aria-label={t('network.views')}>
      <ul className={styles.links}>
        {Object.entries(VIEWS).map(([name, path]) => (
          <li key={name}>
            <a href={localePath(locale, path)} aria-current={name === view ? 'page' : undefined}>
              {t(`views.${name as keyof typeof VIEWS}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
