import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/partnerships/partnerships.module.css'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { Resource } from '@/lib/resources/queries/list-resources'

type Props = { resources: Resource[]; level?: 'h2' | 'h3' }

/** Resources one under the other: what each is, and what it is for. */
export function ResourceRows({ resources, level: Heading = 'h2' }: Props) {
  const t = useTranslations('resources')
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {resources.map(({ id, slug, title, language, kind, year, publisher, ...row }) => (
        <li key={id}>
          <Heading
            className={styles.name}
            lang={language === locale ? undefined : language}
            dir="auto"
          >
            <a href={localePath(locale, `/resources/${slug}`)}>{title}</a>
          </Heading>
          <p className="small mute">
            {[
              t(`kinds.${kind}`),
              year,
              publisher,
              row.languages.map((tag) => languageName(tag, locale)).join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p
            className={styles.words}
            lang={row.summaryLanguage === locale ? undefined : row.summaryLanguage}
            dir="auto"
          >
            {row.summary}
          </p>
        </li>
      ))}
    </ul>
  )
}
