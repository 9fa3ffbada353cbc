import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from '@/components/practices/practice-rows.module.css'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import type { BuildingBlock } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import type { RequestRow } from '@/lib/partnerships/queries/list-requests'

type Props = {
  requests: RequestRow[]
  level?: 'h2' | 'h3'
  /** Beneath each, such as why it fits the reader's city. */
  more?: (request: RequestRow) => ReactNode
  /** Where each leads to; its public page where left out. */
  href?: (request: RequestRow) => string
}

/** Requests one under the other: what is looked for, by whom, until when. */
export function RequestRows({ requests, level: Heading = 'h2', more, href }: Props) {
  const t = useTranslations('partnerships')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {requests.map((request) => {
        const { id, slug, title, language, kind, city, state, deadline, blocks, seats, taken } =
          request
        return (
          <li key={id}>
            <article>
              <p className="small mute">{t(`kinds.${kind}`)}</p>
              <Heading className="h-item" lang={foreign(language, locale)} dir="auto">
                <a href={href?.(request) ?? localePath(locale, `/partnerships/${slug}`)}>{title}</a>
              </Heading>
              <p className="small mute">
                {t.rich('row.place', {
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
                {deadline && state === 'open' && (
                  <span className="num">
                    {' · '}
                    {t('row.until', {
                      date: format.dateTime(deadline, { dateStyle: 'long', timeZone: 'UTC' }),
                    })}
                  </span>
                )}
                {state === 'open' && <> · {t('row.seats', { count: seats - taken })}</>}
                {state !== 'open' && <> · {t(`states.${state}`)}</>}
              </p>
              {blocks.length > 0 && (
                <p className={styles.tags}>
                  {blocks.map((block) => (
                    <Tag key={block} mark={<Sign block={block as BuildingBlock} />}>
                      {words(`blocks.${block as BuildingBlock}`)}
                    </Tag>
                  ))}
                </p>
              )}
              {more?.(request)}
            </article>
          </li>
        )
      })}
    </ul>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
