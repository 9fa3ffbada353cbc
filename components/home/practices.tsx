import { useLocale, useTranslations } from 'next-intl'
import { Locator, type Neighbour } from '@/components/map/locator'
import { Section } from '@/components/ui/section'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/locales'
import type { listLatestPractices } from '@/lib/practices/queries/list-practices'
import styles from './practices.module.css'

type Practice = Awaited<ReturnType<typeof listLatestPractices>>[number]
type Props = {
  practices: readonly Practice[]
  /** All member cities; the nearest stand on the map of the first story. */
  places: readonly Neighbour[]
}

/** One practice for each building block: the first as a story with the city's place on the map, the others as a list. */
export function Practices({ practices: [lead, ...others], places }: Props) {
  const t = useTranslations('home.practices')
  const locale = useLocale()
  if (!lead) return null
  return (
    <Section title={t('title')} caption={t('caption')}>
      <article className={styles.lead}>
        <Locator city={lead.city} neighbours={places} locale={locale} size="small" />
        <div>
          <Block practice={lead} />
          <h3 className="h-sec" lang={foreign(lead.language, locale)}>
            <a href={localePath(locale, `/practices/${lead.slug}`)}>{lead.title}</a>
          </h3>
          <p lang={foreign(lead.language, locale)} dir="auto">
            {lead.summary}
          </p>
          <p className="small mute">
            <Place practice={lead} />
          </p>
          <p className="small">
            <Source practice={lead} />
          </p>
        </div>
      </article>
      <ul className={styles.rows}>
        {others.map((practice) => (
          <li key={practice.slug}>
            <h3 className="h-item" lang={foreign(practice.language, locale)}>
              <a href={localePath(locale, `/practices/${practice.slug}`)}>{practice.title}</a>
            </h3>
            <span className="small mute">
              <Place practice={practice} />
              <br />
              <Source practice={practice} />
            </span>
            <Block practice={practice} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Block({ practice: { block } }: { practice: Practice }) {
  const common = useTranslations('common')
  return <Tag mark={<Sign block={block} />}>{common(`blocks.${block}`)}</Tag>
}

function Place({ practice: { city, year } }: { practice: Practice }) {
  const t = useTranslations('home.practices')
  const locale = useLocale()
  return t.rich(year ? 'placeAndYear' : 'place', {
    city: () => (
      <a href={localePath(locale, `/cities/${city.slug}`)} lang={foreign(city.nameLang, locale)}>
        <bdi>{city.name}</bdi>
      </a>
    ),
    country: city.country.name,
    year: String(year),
  })
}

function Source({ practice: { sourceUrl } }: { practice: Practice }) {
  const t = useTranslations('home.practices')
  if (!sourceUrl) return null
  return (
    <a href={sourceUrl} rel="external">
      {t('source', { host: new URL(sourceUrl).host.replace(/^www\./, '') })}
    </a>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
