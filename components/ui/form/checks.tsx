'use client'
import { type ReactNode, useId } from 'react'
import { FieldError } from '../field-error'
import styles from './checks.module.css'
import { useForm } from './form-context'

type Option = { value: string; label: ReactNode; hint?: ReactNode }
type Props = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: Option[]
  stored: readonly string[]
  /** `one` for radio buttons. */
  pick?: 'one' | 'many'
}

/** Some of a list, or one of it. With `many` the field's name ends in `[]` and its value is a list. */
export function FormChecks({ name, legend, hint, options, stored, pick = 'many' }: Props) {
  const id = useId()
  const { state, values, round } = useForm()
  const typed = values[name]
  const chosen = typed === undefined ? stored : [typed].flat()
  const error = state.status === 'refused' ? state.fields[name] : undefined
  const field = pick === 'many' ? `${name}[]` : name
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {/* That none is ticked is an answer too. */}
      {pick === 'many' && <input type="hidden" name={field} value="" />}
      <div className={styles.options} key={round}>
        {options.map(({ value, label, hint }) => (
          <label key={value} className={styles.option}>
            <input
              type={pick === 'many' ? 'checkbox' : 'radio'}
              name={field}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-invalid={error ? true : undefined}
            />
            <span>
              {label}
              {hint && <small className={styles.small}>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}error`}>{error}</FieldError>}
    </fieldset>
  )
}

type BoxProps = { name: string; label: ReactNode; stored?: boolean }

/** Yes or no; the value is `on` or absent. */
export function FormBox({ name, label, stored = false }: BoxProps) {
  const id = useId()
  const { state, values, round } = useForm()
  const error = state.status === 'refused' ? state.fields[name] : undefined
  const checked = state.status === 'refused' ? values[name] === 'on' : stored
  return (
    <div>
      <label className={styles.option} key={round}>
        <input
          type="checkbox"
          name={name}
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}error` : undefined}
        />
        <span>{label}</span>
      </label>
      {error && <FieldError id={`${id}error`}>{error}</FieldError>}
    </div>
  )
}
