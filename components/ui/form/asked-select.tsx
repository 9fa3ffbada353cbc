'use client'
import type { ComponentProps } from 'react'
import { FormSelect } from './fields'
import { useForm } from './form-context'

/** A choice that stands in the form only once it is asked for: after a refusal that names it, or where it was made. */
export function AskedSelect({ name, ...rest }: ComponentProps<typeof FormSelect>) {
  const { state, values } = useForm()
  const isAsked = state.status === 'refused' && name in state.fields
  if (!isAsked && !values[name] && !rest.defaultValue) return null
  return <FormSelect name={name} {...rest} />
}
