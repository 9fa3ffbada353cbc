import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { FieldError } from './field-error'

/** What the control takes on, so that its label, hint and error are read with it. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and the way out. The control keeps what was typed. */
  error?: ReactNode
  children: (control: FieldControl) => ReactNode
}

/** Label above, hint below the label, error below the control with a sign and a way out. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}error`}>{error}</FieldError>}
    </div>
  )
}
