import { useLocale, useTranslations } from 'next-intl'
import type { JoinCountries as Countries } from '@/lib/accreditation/queries/guide'
import { localePath } from '@/lib/i18n/locales'
import styles from './joining.module.css'
import { Stack } from './stack'

/** Every country with its own guide. */
export function JoinCountries({ countries }: { countries: Countries }) {
  const t = useTranslations('join')
  const locale = useLocale()
  return (
    <Stack>
      <ul className={styles.countries}>
        {countries.map(({ code, name, members }) => (
          <li key={code}>
            <a href={localePath(locale, `/join/${code.toLowerCase()}`)}>{name}</a>{' '}
            <span className="small mute">{t('countries.members', { count: members })}</span>
          </li>
        ))}
      </ul>
      <p className="small mute">{t('countries.other')}</p>
    </Stack>
  )
}
