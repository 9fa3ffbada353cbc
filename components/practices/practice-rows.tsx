import { useLocale, useTranslations } from 'next-intl'
import { ReviewLabel } from '@/components/peers/review-label'
import { Marked } from '@/components/search/matched'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/locales'
import type { PracticeRow } from '@/lib/practices/queries/get-practice'
import type { FoundBy } from '@/lib/search/practices'
import styles from './practice-rows.module.css'

type Props = {
  practices: PracticeRow[]
  /** Where the words that were searched for stand, by slug. */
  foundBy?: Map<string, FoundBy>
  level?: 'h2' | 'h3'
}

/** Practices one under the other: what, where, when, and what others made of it. */
export function PracticeRows({ practices, foundBy, level = 'h2' }: Props) {
  return (
    <ul className={styles.list}>
      {practices.map((practice) => (
        <li key={practice.id}>
          <Row practice={practice} foundBy={foundBy?.get(practice.slug)} level={level} />
        </li>
      ))}
    </ul>
  )
}

type RowProps = { practice: PracticeRow; foundBy: FoundBy | undefined; level: 'h2' | 'h3' }

function Row({ practice, foundBy, level: Heading }: RowProps) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  const { shown, city, year, block } = practice
  const title = foundBy?.title ?? null
  const isShown = title?.map(({ text }) => text).join('') === shown.title
  return (
    <article>
      <Heading className="h-item" lang={foreign(shown.language, locale)} dir="auto">
        <a href={localePath(locale, `/practices/${shown.slug}`)}>
          {title && isShown ? <Marked parts={title} /> : shown.title}
        </a>
      </Heading>
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
      {title && !isShown && (
        <p className="small mute" dir="auto">
          <Marked parts={title} />
        </p>
      )}
      {foundBy?.excerpt && (
        <p className="small mute" dir="auto">
          <Marked parts={foundBy.excerpt} />
        </p>
      )}
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
