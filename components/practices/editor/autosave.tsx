'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { FormAnswer } from '@/components/ui/form/form-answer'
import { FormContext, useForm } from '@/components/ui/form/form-context'
import styles from './autosave.module.css'
import { ContestedFields } from './contested-fields'
import { useAutosave } from './use-autosave'

type Props = {
  /** Where it is saved: a route that answers as an action does. */
  to: `/api/${string}`
  id: string
  /** Whose browser this is: what is kept in it comes back to the same person only. */
  who: string
  version: number
  /** What each field of the draft is called. */
  labels: Record<string, string>
  children: ReactNode
}

/** The fields of a draft, saved while somebody types; and a line that always says how things stand. */
export function Autosave({ to, id, who, version, labels, children }: Props) {
  const t = useTranslations('writing')
  const locale = useLocale()
  const form = useForm()
  const inside = useRef<HTMLDivElement>(null)
  const { state, refusal, contested, restored, theirs, choose, formOf } = useAutosave({
    ...{ to, inside, id, version, locale, keptAs: `lyceum-draft-${who}-${id}` },
    ...{ names: Object.keys(labels), sent: form.state },
  })
  const called = (names: string[]) => names.map((name) => labels[name]).join(', ')
  const refused = refusal.status === 'refused'

  return (
    <FormContext value={refused ? { ...form, state: refusal } : form}>
      <div ref={inside}>
        <p className={styles.state} data-state={state} role="status">
          {t(`auto.${state}`)}
        </p>
        {refused && <FormAnswer restored={false} />}
        {restored.length > 0 && (
          <p className={styles.told}>{t('auto.restored', { fields: called(restored) })}</p>
        )}
        {theirs.length > 0 && (
          <p className={styles.told}>{t('auto.theirs', { fields: called(theirs) })}</p>
        )}
        <ContestedFields {...{ contested, labels, formOf, choose }} />
        {children}
      </div>
    </FormContext>
  )
}
