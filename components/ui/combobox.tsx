'use client'
import { type ReactNode, useId } from 'react'
import { ComboBox, Input, Label } from 'react-aria-components/ComboBox'
import { type ChoiceGroup, Choices } from './choices'
import control from './control.module.css'
import styles from './field.module.css'
import { FieldError } from './field-error'

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
  /** Null when the field was emptied or keeps a text that is no choice. */
  onChoose?: (id: string | null) => void
  status?: ReactNode
  name?: string
}

/** A field that offers choices for what is typed, and keeps what is none of them. */
export function Combobox({
  label,
  listLabel,
  hint,
  error,
  groups,
  value,
  onValueChange,
  onChoose,
  status,
  name,
}: Props) {
  const id = useId()
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ')
  return (
    <ComboBox
      allowsCustomValue
      isInvalid={Boolean(error)}
      inputValue={value}
      onInputChange={onValueChange}
      onChange={(key) => onChoose?.(key === null ? null : String(key))}
      // The caller has narrowed the choices down already.
      defaultFilter={() => true}
      name={name}
      aria-describedby={described || undefined}
    >
      <Label className={styles.label}>{label}</Label>
      {hint && (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      )}
      <Input className={control.control} />
      {error && <FieldError id={`${id}error`}>{error}</FieldError>}
      <Choices label={listLabel} groups={groups} status={status} />
    </ComboBox>
  )
}
