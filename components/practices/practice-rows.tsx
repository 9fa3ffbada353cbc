import { useLocale, useTranslations } from 'next-intl'
import { ReviewLabel } from '@/components/peers/review-label'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/locales'
import type { PracticeRow } from '@/lib/practices/queries/get-practice'
import styles from './practice-rows.module.css'

/** Practices one under the other: what, where, when, and what others made of it. */
export function PracticeRows({ practices }: { practices: PracticeRow[] }) {
  return (
    <ul className={styles.list}>
      {practices.map((practice) => (
        <li key={practice.id}>
          <Row practice={practice} />
        </li>
      ))}
    </ul>
  )
}

function Row({ practice }: { practice: PracticeRow }) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  const { shown, city, year, block } = practice
  return (
    <article>
      <h2 className="h-item" lang={foreign(shown.language, locale)} dir="auto">
        <a href={localePath(locale, `/practices/${shown.slug}`)}>{shown.title}</a>
      </h2>
      <p className="small mute">
        {t.rich('place', {
          city: () => (
            <a
              href={localePath(locale, `/cities/${city.slug}`)}
              lang={foreign(city.nameLang, locale)}
            >
              <bdi>{city.name}</bdi>
            </a>
          ),
          country: city.country.name,
        })}
        {year !== null && <span className="num"> · {year}</span>}
      </p>
      <p className={styles.summary} lang={foreign(shown.language, locale)} dir="auto">
        {shown.summary}
      </p>
      <p className={styles.tags}>
        <Tag mark={<Sign block={block} />}>{words(`blocks.${block}`)}</Tag>
        <ReviewLabel practice={practice} />
        {practice.adaptedCount > 0 && (
          <Tag>{t('row.adapted', { count: practice.adaptedCount })}</Tag>
        )}
        {practice.usefulCount > 0 && <Tag>{t('row.useful', { count: practice.usefulCount })}</Tag>}
        {!practice.authored && <Tag>{t('row.summarised')}</Tag>}
      </p>
    </article>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
