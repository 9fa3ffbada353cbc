import { useFormatter, useLocale, useTranslations } from 'next-intl'
import styles from '@/components/practices/practice-page.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Prose } from '@/components/ui/prose'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import type { BuildingBlock } from '@/lib/cities/schema'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { RequestPage } from '@/lib/partnerships/queries/get-request'

type Props = { request: RequestPage }

/** What a city looks for, in its own words, and how to answer. */
export function RequestViewPage({ request }: Props) {
  const t = useTranslations('partnerships')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const { city, kind, title, language, html, blocks, state, slug, id, publishedAt } = request
  const page = localePath(locale, '/partnerships')
  return (
    <>
      <div className={`wrap ${styles.head}`}>
        <nav className={styles.crumbs} aria-label={t('page.crumbs')}>
          <ol>
            <li>
              <a href={page}>{t('title')}</a>
            </li>
            <li>
              <a href={`${page}?kind=${kind}`}>{t(`kinds.${kind}`)}</a>
            </li>
          </ol>
        </nav>
        <h1 className="h-display" lang={foreign(language, locale)} dir="auto">
          {title}
        </h1>
        <p className={styles.line}>
          <span>
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
          </span>
          {publishedAt && (
            <span className="mute">
              {t('page.published', {
                date: format.dateTime(publishedAt, { dateStyle: 'medium' }),
              })}
            </span>
          )}
          {blocks.map((block) => (
            <Tag key={block} mark={<Sign block={block as BuildingBlock} />}>
              {words(`blocks.${block as BuildingBlock}`)}
            </Tag>
          ))}
        </p>
      </div>
      <div className={`wrap ${styles.page}`}>
        <div className={styles.story}>
          {state !== 'open' && state !== 'draft' && (
            <Note title={t(`states.${state}`)}>
              <p>{t(`page.${state}`, { city: city.name })}</p>
            </Note>
          )}
          <Prose html={html} lang={foreign(language, locale)} />
          {state === 'open' && (
            <div>
              <p className={styles.acts}>
                <ButtonLink href={localePath(locale, `/my-city/interest/${slug}`)} rel="nofollow">
                  {t('page.show')}
                </ButtonLink>
              </p>
              <p className="small mute">{t('page.showHint', { city: city.name })}</p>
            </div>
          )}
          {request.partnerships.length > 0 && (
            <section>
              <h2 className="h-sec">{t('page.became')}</h2>
              <ul>
                {request.partnerships.map((each) => (
                  <li key={each.slug}>
                    <a
                      href={localePath(locale, `/partnerships/published/${each.slug}`)}
                      lang={foreign(each.language, locale)}
                    >
                      <bdi>{each.title}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className="small">
            <a href={localePath(locale, `/report?subject=request&id=${id}`)} rel="nofollow">
              {t('page.report')}
            </a>
          </p>
        </div>
        <RequestFacts request={request} />
      </div>
    </>
  )
}

/** Until when, how many, and who is looked for; no wish says so. */
function RequestFacts({ request }: Props) {
  const t = useTranslations('partnerships')
  const words = useTranslations('common')
  const goals = useTranslations('practices')
  const format = useFormatter()
  const locale = useLocale()
  const { deadline, city, seats, taken, replyDays, sdgs } = request
  const list = new Intl.ListFormat(locale)
  const anyOr = (items: string[]) => (items.length > 0 ? list.format(items) : t('page.any'))
  const facts = [
    {
      name: 'deadline',
      text:
        deadline &&
        t('page.deadlineZone', {
          date: format.dateTime(deadline, { dateStyle: 'long', timeZone: 'UTC' }),
          zone: city.timezone,
        }),
    },
    { name: 'seats', text: t('page.seatsLeft', { taken, seats }) },
    { name: 'reply', text: t('page.replyDays', { count: replyDays }) },
    {
      name: 'regions',
      text: anyOr(request.regions.map((region) => words(`regions.${region as 'africa'}`))),
    },
    {
      name: 'sizes',
      text: anyOr(request.sizes.map((size) => words(`bands.${size as 'unknown'}`))),
    },
    { name: 'languages', text: anyOr(request.languages.map((tag) => languageName(tag, locale))) },
    {
      name: 'priorities',
      text: anyOr(request.priorities.map((block) => words(`blocks.${block as BuildingBlock}`))),
    },
    ...(sdgs.length > 0
      ? [
          {
            name: 'themes' as const,
            text: list.format(
              sdgs.map((goal) =>
                goals('goal', {
                  number: String(goal),
                  name: words(`goals.${String(goal) as '1'}`),
                }),
              ),
            ),
          },
        ]
      : []),
  ] as const
  return (
    <aside aria-label={t('page.wanted')} className={styles.facts}>
      <h2 className="h-sec">{t('page.wanted')}</h2>
      <dl>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{t(`page.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
