import { useLocale, useTranslations } from 'next-intl'
import { ReviewLabel } from '@/components/peers/review-label'
import { Note } from '@/components/ui/note'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'
import styles from './practice-page.module.css'

type Props = {
  practice: PracticePage
  /** `h2` where it is a part of another page. */
  level?: 'h1' | 'h2'
}

/** What it is called, where and since when; and what a reader should know before reading on. */
export function PracticeHead({ practice, level: Heading = 'h1' }: Props) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  const { city, language, year, yearEnd, blocks, original, siblings } = practice
  const practices = localePath(locale, '/practices')
  const yearOf = (from: number) => {
    if (yearEnd !== null) return t('page.years', { from: String(from), to: String(yearEnd) })
    // A summary gives the year that its source tells of, not always the first.
    return practice.authored ? t('page.since', { year: String(from) }) : from
  }
  return (
    <div className={`wrap ${styles.head}`}>
      <nav className={styles.crumbs} aria-label={t('page.crumbs')}>
        <ol>
          <li>
            <a href={practices}>{words('nav.practices')}</a>
          </li>
          {blocks.slice(0, 1).map((block) => (
            <li key={block}>
              <a href={`${practices}?block=${block}`}>{words(`blocks.${block}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Heading className="h-display" lang={foreign(language, locale)} dir="auto">
        {practice.title}
      </Heading>
      <p className={styles.line}>
        <span>
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
        </span>
        {year !== null && <span className="num mute">{yearOf(year)}</span>}
        {blocks.map((block) => (
          <Tag key={block} mark={<Sign block={block} />}>
            {words(`blocks.${block}`)}
          </Tag>
        ))}
        <ReviewLabel practice={practice} />
      </p>
      {siblings.length > 0 && (
        <p className="small">
          {t('page.alsoIn')}{' '}
          {siblings.map((each, index) => (
            <span key={each.slug}>
              {index > 0 && ' · '}
              <a
                href={localePath(locale, `/practices/${each.slug}`)}
                hrefLang={each.language}
                lang={foreign(each.language, locale)}
              >
                {languageName(each.language, each.language)}
              </a>
            </span>
          ))}
        </p>
      )}
      {original && (
        <p className="small mute">
          {t('page.translation', { language: languageName(original.language, locale) })}{' '}
          {practice.behind && t('page.behind')}{' '}
          <a href={localePath(locale, `/practices/${original.slug}`)}>{t('page.readOriginal')}</a>
        </p>
      )}
      {practice.state === 'archived' && (
        <Note title={t('page.archived')}>
          <p className="small">{t('page.archivedText')}</p>
        </Note>
      )}
    </div>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
