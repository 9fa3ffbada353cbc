import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import type { Lineage } from '@/lib/trail/queries/get-lineage'
import { Place } from './place'
import styles from './trail.module.css'
import { TrailMap } from './trail-map'
import { type Html, TrailStep } from './trail-step'

type Props = {
  /** The practice of the page. */
  slug: string
  lineage: Lineage
  /** What the first steps say, by their id; the others are told in a line. */
  html: Map<string, Html>
}

/** Deeper than this, a step stands no further in. */
const DEEPEST = 6

/** The trail of a practice: from city to city, what each changed and what came of it; as a list and on a map. */
export function Trail({ slug, lineage, html }: Props) {
  const t = useTranslations('trail')
  const locale = useLocale()
  const { root, steps } = lineage
  const add = (
    <ButtonLink
      look="line"
      href={`${localePath(locale, '/my-city/adaptations/new')}?practice=${slug}`}
      rel="nofollow"
    >
      {t('trail.add')}
    </ButtonLink>
  )
  if (steps.length === 0)
    return (
      <Section id="trail" title={t('trail.title')}>
        <EmptyState title={t('trail.none')} actions={add}>
          <p>{t('trail.noneText')}</p>
        </EmptyState>
      </Section>
    )
  const told = steps.filter(({ id }) => html.has(id))
  const more = steps.filter(({ id }) => !html.has(id))
  const names = new Map([
    [root.id, root.city.name],
    ...steps.map(({ id, city }) => [id, city.name] as const),
  ])
  return (
    <Section id="trail" title={t('trail.title')} caption={t('trail.caption')} aside={add}>
      <TrailMap lineage={lineage} />
      <ol className={styles.trail}>
        <li>
          <p className={styles.name}>
            <Place city={root.city} />
          </p>
          <p className="small mute">
            {t('trail.begins')}
            {': '}
            {root.slug === slug ? (
              t('trail.here')
            ) : (
              <a href={localePath(locale, `/practices/${root.slug}`)} lang={foreign(root.language)}>
                <bdi>{root.title}</bdi>
              </a>
            )}
          </p>
        </li>
        {told.map((step) => (
          <TrailStep
            key={step.id}
            step={step}
            html={html.get(step.id)}
            from={names.get(step.parentId) ?? root.city.name}
            origin={root.city.name}
            here={slug}
            inset={Math.min(step.depth, DEEPEST)}
          />
        ))}
      </ol>
      {more.length > 0 && (
        <Fold summary={t('trail.more', { count: more.length })}>
          <ol className={styles.more}>
            {more.map(({ id, city, year, parentId }) => (
              <li key={id}>
                <a href={localePath(locale, `/cities/${city.slug}`)}>
                  <bdi>{city.name}</bdi>
                </a>
                <span className="num"> {year}</span> ·{' '}
                {t('trail.from', { city: names.get(parentId) ?? '' })}
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </Section>
  )

  function foreign(lang: string) {
    return lang === locale ? undefined : lang
  }
}
