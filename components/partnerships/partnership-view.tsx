import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ArcMap } from '@/components/map/arc-map'
import styles from '@/components/practices/practice-page.module.css'
import { GoLink } from '@/components/ui/go-link'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'
import type { PartnershipPage } from '@/lib/partnerships/queries/list-partnerships'

/** What two cities do together, as each of them tells it. */
export function PartnershipView({ partnership }: { partnership: PartnershipPage }) {
  const t = useTranslations('partnerships')
  const format = useFormatter()
  const locale = useLocale()
  const { id, title, language, kind, state, createdAt, sides, request } = partnership
  const [one, other] = sides
  return (
    <>
      <div className={`wrap ${styles.head}`}>
        <nav className={styles.crumbs} aria-label={t('page.crumbs')}>
          <ol>
            <li>
              <a href={localePath(locale, '/partnerships')}>{t('title')}</a>
            </li>
            <li>
              <a href={localePath(locale, '/partnerships/published')}>{t('published.title')}</a>
            </li>
          </ol>
        </nav>
        <h1 className="h-display" lang={language === locale ? undefined : language} dir="auto">
          {title}
        </h1>
        <p className={styles.line}>
          {sides.map(({ city }) => (
            <a key={city.id} href={localePath(locale, `/cities/${city.slug}`)}>
              <bdi>{city.name}</bdi>, {city.country.name}
            </a>
          ))}
          <span className="mute">{t(`kinds.${kind}`)}</span>
          <span className="mute">
            {t('published.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
          </span>
          <span className="mute">{t(`partnershipStates.${state}`)}</span>
        </p>
        {request && (
          <GoLink href={localePath(locale, `/partnerships/${request}`)}>
            {t('published.from')}
          </GoLink>
        )}
      </div>
      {sides.map(({ city, html, outcome, language: lang, state: stands }) => (
        <Section
          key={city.id}
          title={t('published.says', { city: isolated(city.name) })}
          caption={t(`partnershipStates.${stands}`)}
        >
          <Prose html={html} lang={lang === locale ? undefined : lang} />
          {outcome && (
            <>
              <h3 className="h-item">{t('published.outcome')}</h3>
              <Prose html={outcome} lang={lang === locale ? undefined : lang} />
            </>
          )}
        </Section>
      ))}
      {one && other && (
        <Section
          title={t('published.where')}
          aside={
            <a href={localePath(locale, `/report?subject=partnership&id=${id}`)} rel="nofollow">
              {t('published.report')}
            </a>
          }
        >
          <ArcMap
            root={one.city}
            mutual
            legs={[{ from: one.city, to: other.city }]}
            caption={t('published.map', { count: 1 })}
          />
        </Section>
      )}
    </>
  )
}
