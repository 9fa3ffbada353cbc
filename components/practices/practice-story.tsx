import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Prose } from '@/components/ui/prose'
import { localePath } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'
import styles from './practice-page.module.css'

type Props = {
  practice: PracticePage
  /** HTML; null where nothing is written. */
  html: { story: string | null; evidence: string | null; lessons: string | null }
  /** Whether readers can do something about it; nobody can about a draft. */
  acts?: boolean
}

/** The story first, then what came of it and what went wrong; and what nobody has recorded yet. */
export function PracticeStory({ practice, html, acts = true }: Props) {
  const t = useTranslations('practices')
  const locale = useLocale()
  const { language, sourceUrl, authored, city, summary } = practice
  const lang = language === locale ? undefined : language
  return (
    <div className={styles.story}>
      <p className={styles.summary} lang={lang} dir="auto">
        {summary}
      </p>
      {html.story && <Prose html={html.story} lang={lang} />}
      {(['evidence', 'lessons'] as const).map((part) =>
        html[part] ? (
          <section key={part}>
            <h2 className="h-sec">{t(`page.${part}`)}</h2>
            <p className="cap">{t(`page.${part}Cap`)}</p>
            <Prose html={html[part]} lang={lang} />
          </section>
        ) : null,
      )}
      {!authored && (
        <Note title={t('page.summarised')}>
          <p className="small">{t('page.summarisedText', { city: city.name })}</p>
          {acts && (
            <p className="small">
              <a href={localePath(locale, `/take-part/${practice.rootSlug}`)} rel="nofollow">
                {t('page.takeOver', { city: city.name })}
              </a>
            </p>
          )}
        </Note>
      )}
      {sourceUrl && (
        <p className="small mute">
          <a href={sourceUrl} rel="external">
            {t('page.source', { host: new URL(sourceUrl).hostname })}
          </a>
        </p>
      )}
      {acts && (
        <p className={styles.acts}>
          <ButtonLink href={localePath(locale, `/take-part/${practice.rootSlug}`)} rel="nofollow">
            {t('part.open')}
          </ButtonLink>
          <a href={localePath(locale, `/report?subject=practice&id=${practice.id}`)} rel="nofollow">
            {t('page.report')}
          </a>
        </p>
      )}
    </div>
  )
}
