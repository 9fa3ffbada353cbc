'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Field } from '@/components/ui/field'
import { useField } from '@/components/ui/form/fields'
import { TextArea } from '@/components/ui/text-area'
import { direction } from '@/lib/i18n/locales'
import { countWords } from '@/lib/i18n/words'

type Props = {
  name: string
  label: ReactNode
  hint: string
  /** What it is written in; null while that is open. */
  lang: string | null
  /** Words. */
  most: number
  stored: string
}

/** A longer text in some language, with how many words are left for it. */
export function TextField({ name, stored, ...rest }: Props) {
  const { key, value = '', error } = useField(name, stored)
  return <Counted key={`${key} ${stored}`} name={name} typed={value} error={error} {...rest} />
}

type CountedProps = Omit<Props, 'stored'> & { typed: string; error: string | undefined }

function Counted({ name, label, hint, lang, most, typed, error }: CountedProps) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const [words, setWords] = useState(() => countWords(typed, lang ?? locale))
  const left = most - words
  const said = left < 0 ? t('texts.over', { count: -left }) : t('texts.left', { count: left })
  return (
    <Field
      label={label}
      hint={
        <>
          {hint} <span className="num">{said}</span>
        </>
      }
      error={error}
    >
      {(control) => (
        <TextArea
          {...control}
          name={name}
          rows={10}
          lang={lang ?? undefined}
          dir={lang ? direction(lang) : 'auto'}
          defaultValue={typed}
          onChange={(event) => setWords(countWords(event.target.value, lang ?? locale))}
        />
      )}
    </Field>
  )
}
