'use client'
import type { ReactNode } from 'react'
import type { ChoiceGroup } from './choices'
import control from './control.module.css'
import { Field } from './field'
import { Suggestions } from './suggestions'

type Props = {
  label: string
  /** What the list is called, such as "Suggestions". */
  listLabel: string
  hint?: ReactNode
  error?: ReactNode
  /** What is offered for what is typed; narrowing it down is the caller's part. */
  groups: ChoiceGroup[]
  value: string
  onValueChange: (value: string) => void
  onChoose?: (id: string) => void
  /** Shown under the list, such as that nothing fits. */
  status?: ReactNode
  /** How many choices there are, in words. */
  count: string
  name?: string
}

/** A field that offers choices for what is typed, and keeps what is none of them. */
export function Combobox({ label, hint, error, name, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <Suggestions
          label={label}
          openWhenEmpty
          input={{ ...field, name, className: control.control }}
          {...rest}
        />
      )}
    </Field>
  )
}
