import { useFormatter, useLocale, useTranslations } from 'next-intl'
import styles from '@/components/practices/practice-rows.module.css'
import { localePath } from '@/lib/i18n/locales'
import type { PartnershipRow } from '@/lib/partnerships/queries/list-partnerships'

type Props = { partnerships: PartnershipRow[]; level?: 'h2' | 'h3' }

/** Partnerships one under the other: who, on what, since when, and how it stands. */
export function PartnershipRows({ partnerships, level: Heading = 'h2' }: Props) {
  const t = useTranslations('partnerships')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {partnerships.map(({ id, slug, title, language, kind, state, createdAt, sides }) => (
        <li key={id}>
          <article>
            <p className="small mute">{t(`kinds.${kind}`)}</p>
            <Heading
              className="h-item"
              lang={language === locale ? undefined : language}
              dir="auto"
            >
              <a href={localePath(locale, `/partnerships/published/${slug}`)}>{title}</a>
            </Heading>
            <p className="small mute">
              {sides.map(({ city }, index) => (
                <span key={city.id}>
                  {index > 0 && ' · '}
                  <a href={localePath(locale, `/cities/${city.slug}`)}>
                    <bdi>{city.name}</bdi>
                  </a>
                </span>
              ))}
              {' · '}
              {t('published.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
              {' · '}
              {t(`partnershipStates.${state}`)}
            </p>
          </article>
        </li>
      ))}
    </ul>
  )
}
