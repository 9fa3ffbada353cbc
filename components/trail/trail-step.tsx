import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Prose } from '@/components/ui/prose'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'
import type { Step } from '@/lib/trail/queries/get-lineage'
import { Place } from './place'
import styles from './trail.module.css'

/** What a step says, as HTML; null where nothing is said. */
export type Html = { changes: string | null; outcome: string | null; answer: string | null }

type Props = {
  step: Step
  html: Html | undefined
  /** Names of the city that it learnt from, and of the one where the practice began. */
  from: string
  origin: string
  /** The slug of the page's practice. */
  here: string
  inset: number
}

/** One city that took a practice home: when, what it changed, what came of it, and what the origin says to it. */
export function TrailStep({ step, html, from, origin, here, inset }: Props) {
  const t = useTranslations('trail')
  const locale = useLocale()
  const practices = useTranslations('practices')
  const { id, city, year, result, costBand, language, practice } = step
  const lang = language === locale ? undefined : language
  return (
    <li style={{ '--inset': inset } as CSSProperties} id={`adaptation-${id}`}>
      <p className={styles.name}>
        <Place city={city} />
      </p>
      <p className="small mute">
        <span className="num">{year}</span>
        {' · '}
        {t('trail.from', { city: from })}
        {' · '}
        {t(`results.${result}`)}
        {costBand && ` · ${practices('page.cost')}: ${practices(`costs.${costBand}`)}`}
        {' · '}
        <a href={localePath(locale, `/report?subject=adaptation&id=${id}`)} rel="nofollow">
          {t('trail.report')}
        </a>
      </p>
      {practice && practice.slug !== here && (
        <p className="small">
          <a href={localePath(locale, `/practices/${practice.slug}`)}>
            {t('trail.own', { title: isolated(practice.title) })}
          </a>
        </p>
      )}
      {practice?.slug === here && <p className="small">{t('trail.here')}</p>}
      {html && (
        <div className={styles.words}>
          {html.changes && <Said title={t('trail.changes')} html={html.changes} lang={lang} />}
          {html.outcome && <Said title={t('trail.outcome')} html={html.outcome} lang={lang} />}
          {html.answer && <Said title={t('trail.answer', { city: origin })} html={html.answer} />}
        </div>
      )}
    </li>
  )
}

function Said({ title, html, lang }: { title: string; html: string; lang?: string }) {
  return (
    <div>
      <p className="cap">{title}</p>
      <Prose html={html} lang={lang} />
    </div>
  )
}
