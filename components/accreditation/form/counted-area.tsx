'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { FormArea } from '@/components/ui/form/fields'
import { countWords } from '@/lib/accreditation/schema'
import styles from './counted-area.module.css'

type Props = ComponentProps<typeof FormArea> & { maximum: number }

/** A text whose words are counted while they are typed, as the server counts them. */
export function CountedArea({ maximum, ...rest }: Props) {
  const t = useTranslations('accreditation')
  const [words, setWords] = useState(() => countWords(rest.defaultValue ?? ''))
  return (
    <div onInput={({ target }) => setWords(countWords((target as HTMLTextAreaElement).value))}>
      <FormArea rows={10} dir="auto" {...rest} />
      <p className={styles.count} data-over={words > maximum || undefined} aria-live="polite">
        {words > maximum
          ? t('refusal.tooManyWords', { words, maximum })
          : t('form.count', { words, maximum })}
      </p>
    </div>
  )
}
