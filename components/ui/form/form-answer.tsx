'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Remedy } from '@/lib/core/errors'
import { localePath } from '@/lib/i18n/locales'
import { Icon } from '../icon'
import styles from './form-answer.module.css'
import { useForm } from './form-context'
import { usePagePath } from './page-path'

const REMEDIES: Record<Remedy, string> = {
  'sign-in': '/sign-in',
  confirm: '/confirm',
  'second-factor': '/settings/security',
}

/** What came of sending the form, above its fields. */
export function FormAnswer({ restored }: { restored: boolean }) {
  const { state } = useForm()
  const t = useTranslations('forms')
  const locale = useLocale()
  const path = usePagePath()

  if (restored)
    return (
      <p className={styles.done} role="status">
        <Icon name="info" />
        <span>{t('restored')}</span>
      </p>
    )
  if (state.status === 'done')
    return (
      <div className={styles.done} role="status" tabIndex={-1} data-answer="">
        <Icon name="circle-check" />
        <div>
          <p>{state.notice}</p>
          {state.reveal && (
            <ul className={styles.reveal} dir="ltr">
              {state.reveal.map((line) => (
                <li key={line}>
                  <code>{line}</code>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    )
  if (state.status === 'refused')
    return (
      <div className={styles.refused} role="alert" tabIndex={-1} data-answer="">
        <Icon name="circle-alert" />
        <p>
          {state.message}{' '}
          {state.remedy && (
            <a
              href={`${localePath(locale, REMEDIES[state.remedy])}?next=${encodeURIComponent(path)}`}
            >
              {t(`remedy.${state.remedy}`)}
            </a>
          )}
        </p>
      </div>
    )
  return null
}
