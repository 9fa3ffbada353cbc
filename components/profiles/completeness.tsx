import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { completeness, Piece } from '@/lib/profiles/completeness'
import styles from './completeness.module.css'

const PLACES: Record<Piece, { path: string; at?: string }> = {
  about: { path: '/my-city/texts' },
  offers: { path: '/my-city/texts' },
  seeks: { path: '/my-city/texts' },
  priorities: { path: '/my-city', at: 'priorities' },
  sdgs: { path: '/my-city', at: 'goals' },
  languages: { path: '/my-city', at: 'languages' },
  website: { path: '/my-city', at: 'facts' },
  picture: { path: '/my-city/pictures' },
  contacts: { path: '/my-city/people' },
  translation: { path: '/my-city/texts' },
}

type Props = { filled: ReturnType<typeof completeness>; query: string | undefined }

/** How far the profile has come, in words, and what to add next, each with its place. */
export function Completeness({ filled: { there, total, missing }, query }: Props) {
  const t = useTranslations('profile')
  const locale = useLocale()
  return (
    <div>
      <p className={styles.words}>
        {missing.length === 0 ? t('complete.all') : t('complete.some', { there, total })}
      </p>
      <div className={styles.line} aria-hidden="true">
        <div style={{ inlineSize: `${(100 * there) / total}%` }} />
      </div>
      {missing.length > 0 && (
        <>
          <p className={styles.next}>{t('complete.next')}</p>
          <ul className={styles.missing}>
            {missing.map((piece) => {
              const { path, at } = PLACES[piece]
              const address = `${path}${query ? `?${query}` : ''}${at ? `#${at}` : ''}`
              return (
                <li key={piece}>
                  <a href={localePath(locale, address)}>{t(`pieces.${piece}`)}</a>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
