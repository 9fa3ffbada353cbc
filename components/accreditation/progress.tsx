import { useLocale, useTranslations } from 'next-intl'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { FIELDS, type Field, PARTS } from '@/lib/accreditation/schema'
import { localePath } from '@/lib/i18n/locales'
import styles from './progress.module.css'
import { useFieldWords } from './use-field-words'

/** How far each part of a form is, and where what is wanting stands. */
export function Progress({ application }: { application: OwnApplicationDesk }) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  const locale = useLocale()
  const { id, progress, problems, letterName } = application
  const page = localePath(locale, `/applications/${id}/form`)
  const wanting = FIELDS.filter((field) => problems[field])
  return (
    <>
      <dl className={styles.parts}>
        {progress.map(({ part, done, due }) => (
          <div key={part}>
            <dt>
              <a href={`${page}#${part}`}>{t(`parts.${part}`)}</a>
            </dt>
            <dd>
              <progress value={done} max={due} aria-label={t(`parts.${part}`)} />
              <span className="num">{t('form.partDone', { done, due })}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <a href={`${page}#letter`}>{t('letter.title')}</a>
          </dt>
          <dd>
            <progress value={letterName ? 1 : 0} max={1} aria-label={t('letter.title')} />
            <span className="num">{t('form.partDone', { done: letterName ? 1 : 0, due: 1 })}</span>
          </dd>
        </div>
      </dl>
      {wanting.length + (letterName ? 0 : 1) === 0 ? (
        <p>{t('form.complete')}</p>
      ) : (
        <details className={styles.wanting}>
          <summary>{t('form.wanting')}</summary>
          <ul>
            {wanting.map((field) => (
              <li key={field}>
                <a href={`${page}#${partOf(field)}`}>{words.label(field)}</a>
              </li>
            ))}
            {!letterName && (
              <li>
                <a href={`${page}#letter`}>{t('letter.title')}</a>
              </li>
            )}
          </ul>
        </details>
      )}
    </>
  )
}

function partOf(field: Field) {
  return Object.entries(PARTS).find(([, fields]) =>
    (fields as readonly Field[]).includes(field),
  )?.[0]
}
