'use client'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '../field'
import { Select } from '../select'
import { TextArea } from '../text-area'
import { TextInput } from '../text-input'
import { useForm } from './form-context'

type Labelled = { name: string; label: ReactNode; hint?: ReactNode }

/** What a field of the surrounding form shows: what was typed before what is stored, and what is wrong with it. */
export function useField(name: string, stored: string | undefined, index = 0) {
  const { state, values, round } = useForm()
  const sent = values[name]
  const typed = Array.isArray(sent) ? (sent[index] ?? '') : sent
  return {
    key: round,
    value: typeof typed === 'string' ? typed : stored,
    error: state.status === 'refused' ? state.fields[name] : undefined,
  }
}

type TextProps = Labelled &
  Omit<ComponentProps<'input'>, 'name' | 'defaultValue'> & {
    defaultValue?: string
    /** What it is sent as, where it is one of a list: `answers[]`. */
    field?: string
    /** Which one of the list, from 0. */
    index?: number
  }

/** One line of text. */
export function FormText({ name, field = name, index, ...props }: TextProps) {
  const { label, hint, defaultValue, ...rest } = props
  const { key, value, error } = useField(name, defaultValue, index)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput key={key} {...control} name={field} defaultValue={value} {...rest} />
      )}
    </Field>
  )
}

type AreaProps = Labelled &
  Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue'> & {
    defaultValue?: string
  }

/** Several lines of text. */
export function FormArea({ name, label, hint, defaultValue, ...rest }: AreaProps) {
  const { key, value, error } = useField(name, defaultValue)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <TextArea key={key} {...control} name={name} defaultValue={value} {...rest} />}
    </Field>
  )
}

type SelectProps = Labelled &
  Omit<ComponentProps<'select'>, 'name' | 'defaultValue'> & {
    defaultValue?: string
  }

/** One of a few; the options are the children. */
export function FormSelect({ name, label, hint, defaultValue, children, ...rest }: SelectProps) {
  const { key, value, error } = useField(name, defaultValue)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select key={key} {...control} name={name} defaultValue={value} {...rest}>
          {children}
        </Select>
      )}
    </Field>
  )
}

type FileProps = Labelled &
  Omit<ComponentProps<'input'>, 'name' | 'type'> & {
    /** What it is sent as, where that is a list: `files[]`. */
    field?: string
  }

/** A file; it has to be chosen again after a refusal, as browsers let nobody fill it in. */
export function FormFile({ name, field = name, label, hint, ...rest }: FileProps) {
  const { key, error } = useField(name, undefined)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <TextInput key={key} {...control} type="file" name={field} {...rest} />}
    </Field>
  )
}
