'use client'
import { useLocale } from 'next-intl'
import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from 'react'
import { type FormState, FRESH } from '@/lib/core/form-state'
import styles from './action-form.module.css'
import { FormAnswer } from './form-answer'
import { FormContext } from './form-context'
import { useKeptValues } from './use-kept-values'

type Props = {
  /** An action of a domain, made with `formAction`. */
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Under which what was typed is kept while the person signs in again; one of a kind on the page. */
  name: string
  children: ReactNode
  className?: string
} & Pick<ComponentProps<'form'>, 'aria-label' | 'aria-labelledby'>

/**
 * A form that is sent to an action, with and without scripts: says what came of it, keeps what was typed, and leads
 * to the first field that is wrong. The fields of this folder find their value and their error by name.
 */
export function ActionForm({ action, name, children, className, ...rest }: Props) {
  const [state, send, pending] = useActionState(action, FRESH)
  const form = useRef<HTMLFormElement>(null)
  const locale = useLocale()
  const kept = useKeptValues(name, state)
  const values = state.status === 'refused' ? state.values : (kept ?? {})
  const round = state.status === 'fresh' ? Number(kept !== null) : state.at

  useEffect(() => {
    if (state.status === 'fresh') return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const answer = form.current?.querySelector<HTMLElement>('[data-answer]')
    ;(wrong ?? answer)?.focus()
  }, [state])

  return (
    <FormContext value={{ state, pending, values, round }}>
      <form
        ref={form}
        action={send}
        // The server says what is wrong, in the reader's language and beside the field.
        noValidate
        className={`${styles.form} ${className ?? ''}`}
        {...rest}
      >
        <input type="hidden" name="locale" value={locale} />
        <FormAnswer restored={kept !== null && state.status === 'fresh'} />
        {children}
      </form>
    </FormContext>
  )
}
