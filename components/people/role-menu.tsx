import { useLocale, useTranslations } from 'next-intl'
import type { Role } from '@/lib/auth/viewer'
import { localePath } from '@/lib/i18n/locales'
import { DUTIES } from '@/lib/people/policy'
import styles from './links.module.css'

const ROLES = Object.keys(DUTIES) as Role[]

/** Which role to invite to: each asks for something else. */
export function RoleMenu({ role }: { role: Role }) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <>
      <nav aria-label={t('invite.role')}>
        <ul className={styles.links}>
          {ROLES.map((each) => (
            <li key={each}>
              <a
                href={localePath(locale, `/secretariat/people/invite?role=${each}`)}
                aria-current={each === role ? 'page' : undefined}
              >
                {t(`roles.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="small mute">{t(`may.${role}`)}</p>
    </>
  )
}
