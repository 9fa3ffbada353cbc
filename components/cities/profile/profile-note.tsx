import { useLocale, useTranslations } from 'next-intl'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import type { CityPage } from '@/lib/cities/queries/get-city'
import { localePath } from '@/lib/i18n/locales'
import styles from './profile-note.module.css'

/** Who speaks here: public sources, and where membership is in doubt, why. */
export function ProfileNote({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const locale = useLocale()
  const doubtful = city.status === 'uncertain'
  return (
    <div className={`wrap ${styles.place}`}>
      <Note title={t(doubtful ? 'uncertain.title' : city.edited ? 'public.own' : 'public.title')}>
        <p className="small mute">
          {doubtful
            ? t('uncertain.text')
            : t(city.edited ? 'public.edited' : 'public.text', { name: city.name })}
        </p>
        {doubtful && city.statusReason && (
          <p className="small mute">
            {t.rich('uncertain.reason', {
              reason: () => (
                <span lang="en" dir="ltr">
                  {city.statusReason}
                </span>
              ),
            })}
          </p>
        )}
        <GoLink href={localePath(locale, '/about/data#corrections')}>{t('public.correct')}</GoLink>
      </Note>
    </div>
  )
}
