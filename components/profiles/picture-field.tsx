'use client'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { Field } from '@/components/ui/field'
import { useField } from '@/components/ui/form/fields'
import { TextInput } from '@/components/ui/text-input'

/** The file of a picture: one of more than so many megabytes is told before it is sent. */
export function PictureField({ name, megabytes }: { name: string; megabytes: number }) {
  const t = useTranslations('profile')
  const { key, error } = useField(name, undefined)
  const [heavy, setHeavy] = useState(false)

  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const tooHeavy = (target.files?.[0]?.size ?? 0) > megabytes * 1024 * 1024
    setHeavy(tooHeavy)
    if (tooHeavy) target.value = ''
  }

  return (
    <Field
      label={t('pictures.file')}
      hint={t('pictures.fileHint', { maximum: megabytes })}
      error={heavy ? t('refusal.pictureTooHeavy', { maximum: megabytes }) : error}
    >
      {(control) => (
        <TextInput
          key={key}
          {...control}
          type="file"
          name={name}
          accept="image/jpeg,image/png,image/webp,image/avif"
          onChange={look}
        />
      )}
    </Field>
  )
}
