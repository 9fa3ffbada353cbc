import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Locator, type Neighbour } from '@/components/map/locator'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'
import { PracticeFiles } from './practice-files'
import styles from './practice-page.module.css'

type Props = {
  practice: PracticePage
  neighbours: Neighbour[]
  features: string[]
  /** Whether it is public, and can be taken along. */
  files?: boolean
}

/** Where it is, and what is known in figures and words; what is not recorded says so. */
export function PracticeFacts({ practice, neighbours, features, files = true }: Props) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const { city, reach, sdgs, audience, costBand, partners, links, language } = practice
  const facts = [
    {
      name: 'city',
      text: (
        <>
          <bdi>{city.name}</bdi>
          <br />
          {city.population === null
            ? words('unknown')
            : t('page.people', { count: city.population })}
        </>
      ),
    },
    { name: 'reach', text: reach === null ? null : format.number(reach) },
    { name: 'forWhom', text: inLines(audience.map((each) => t(`audiences.${each}`))) },
    {
      name: 'sdgs',
      text: inLines(
        sdgs.map((goal) =>
          t('goal', { number: String(goal), name: words(`goals.${String(goal) as '1'}`) }),
        ),
      ),
    },
    { name: 'features', text: inLines(features), lang: 'en', note: t('page.featuresNote') },
    { name: 'cost', text: costBand && t(`costs.${costBand}`) },
    { name: 'partners', text: inLines(partners), lang: language },
    {
      name: 'links',
      lang: language,
      text: links.length > 0 && (
        <ul>
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="nofollow ugc external">
                <bdi>{label || new URL(url).hostname}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    { name: 'language', text: languageName(language, locale) },
  ] as const
  return (
    <aside aria-label={t('page.facts')} className={styles.facts}>
      <Locator city={city} neighbours={neighbours} locale={locale} size="small" />
      <dl>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{t(`page.${fact.name}`)}</dt>
            <dd
              className={fact.text ? undefined : 'mute'}
              lang={fact.text && 'lang' in fact && fact.lang !== locale ? fact.lang : undefined}
            >
              {fact.text || t('page.notRecorded')}
            </dd>
            {fact.text && 'note' in fact && <dd className="cap">{fact.note}</dd>}
          </div>
        ))}
      </dl>
      {practice.files.length > 0 && (
        <ul className="small">
          {practice.files.map(({ id, name, bytes }) => (
            <li key={id}>
              <a href={`/attachments/${id}.pdf`} rel="nofollow">
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="mute num">
                {t('page.pdf')},{' '}
                {format.number(bytes / 1_000_000, {
                  style: 'unit',
                  unit: 'megabyte',
                  maximumFractionDigits: 1,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {files && <PracticeFiles slug={practice.slug} />}
      {files && practice.version > 1 && (
        <p className="small">
          <a href={localePath(locale, `/practices/${practice.slug}/history`)}>
            {t('page.versions', { count: practice.version })}
          </a>
        </p>
      )}
    </aside>
  )
}

function inLines(items: string[]) {
  return (
    items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  )
}
