'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button, type ButtonLook } from '../button'
import { useForm } from './form-context'

/** Sends the form; while it is under way, it says so and cannot be pressed again. */
export function Submit({ children, ...rest }: ComponentProps<'button'> & { look?: ButtonLook }) {
  const { pending } = useForm()
  const t = useTranslations('forms')
  return (
    <Button type="submit" disabled={pending} {...rest}>
      {pending ? t('pending') : children}
    </Button>
  )
}
