'use client'
import { createContext, useContext } from 'react'
import { type FormState, FRESH } from '@/lib/core/form-state'

type Form = {
  state: FormState
  pending: boolean
  /** What was typed before: in a form that was refused, or that waited through a new sign-in. */
  values: Record<string, string | string[]>
  /** Grows with each answer: a control with this key takes up its value anew. */
  round: number
}

export const FormContext = createContext<Form>({
  state: FRESH,
  pending: false,
  values: {},
  round: 0,
})

export function useForm() {
  return useContext(FormContext)
}
