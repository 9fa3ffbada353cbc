import { useLocale, useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { gapsOf, Question } from '@/lib/accreditation/address'
import type { Help } from '@/lib/accreditation/queries/readiness'
import { localePath } from '@/lib/i18n/locales'
import styles from './joining.module.css'
import { Stack } from './stack'
import { isFundamental, useQuestion } from './use-question'

type Props = { result: ReturnType<typeof gapsOf>; help: ReadonlyMap<Question, Help> }

/** What a self-check says: what is there, and for each gap where to look and whom to ask. */
export function ReadinessResult({ result, help }: Props) {
  const t = useTranslations('join')
  const { called } = useQuestion()
  const { there, gaps } = result
  return (
    <Stack>
      <p className="lede">{t('check.strong', { count: there.length })}</p>
      {gaps.length === 0 ? (
        <p>{t('check.noGaps')}</p>
      ) : (
        <div>
          {gaps.map((question) => (
            <section key={question} className={styles.gap} aria-label={called(question)}>
              <h3 className="h-item">{called(question)}</h3>
              {isFundamental(question) ? (
                <p>{t(`check.${question}Advice`)}</p>
              ) : (
                <HelpFor help={help.get(question)} />
              )}
            </section>
          ))}
        </div>
      )}
      <Note>
        <p>{t('check.keep')}</p>
      </Note>
    </Stack>
  )
}

function HelpFor({ help }: { help: Help | undefined }) {
  const t = useTranslations('join')
  const locale = useLocale()
  if (!help) return null
  return (
    <div className={styles.pair}>
      <div>
        <p className="small mute">{t('check.practices')}</p>
        <ul className={styles.plain}>
          {help.practices.map(({ slug, title, language, city }) => (
            <li key={slug}>
              <a
                href={localePath(locale, `/practices/${slug}`)}
                lang={language === locale ? undefined : language}
                dir="auto"
              >
                {title}
              </a>{' '}
              <span className="small mute">{city}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p className="small mute">{t('check.cities')}</p>
        {help.cities.length === 0 ? (
          <p className="small">{t('check.noCities')}</p>
        ) : (
          <ul className={styles.plain}>
            {help.cities.map(({ slug, name }) => (
              <li key={slug}>
                <a href={localePath(locale, `/cities/${slug}`)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
