'use client'
import { type ReactNode, useId } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { useForm } from '@/components/ui/form/form-context'
import { Select } from '@/components/ui/select'
import styles from './form-part.module.css'

type Props = {
  name: string
  legend: ReactNode
  /** What each of the lists is called, such as "Language 1". */
  labels: string[]
  none: string
  stored: string[]
  options: { tag: string; name: string }[]
}

/** Several languages, each from a list: a hundred boxes to tick would be too many. */
export function LanguagePicks({ name, legend, labels, none, stored, options }: Props) {
  const id = useId()
  const { state, values, round } = useForm()
  const chosen = [values[name] ?? stored].flat()
  const error = state.status === 'refused' ? state.fields[name] : undefined
  return (
    <fieldset className={styles.part} aria-describedby={error ? id : undefined}>
      <legend className="vh">{legend}</legend>
      <input type="hidden" name={`${name}[]`} value="" />
      <div className={styles.row} key={round}>
        {labels.map((label, index) => (
          <Select
            key={label}
            name={`${name}[]`}
            aria-label={label}
            aria-invalid={error ? true : undefined}
            defaultValue={chosen[index] ?? ''}
          >
            <option value="">{none}</option>
            {options.map((option) => (
              <option key={option.tag} value={option.tag}>
                {option.name}
              </option>
            ))}
          </Select>
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
