import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/practices/difference.module.css'
import { Pieces } from '@/components/practices/pieces'
import type { FieldChange } from '@/lib/accreditation/queries/versions'
import type { Piece } from '@/lib/core/difference'
import { useFieldWords } from './use-field-words'

type Props = { changes: FieldChange[]; language: string }

/** What changed between two versions of a form, field by field; of texts, word by word. */
export function VersionChanges({ changes, language }: Props) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  const locale = useLocale()
  if (changes.length === 0) return <p>{t('versions.none')}</p>
  return changes.map(({ field, from, to, pieces }) => (
    <section key={field} className={styles.field} aria-label={words.label(field)}>
      <h3 className="h-item">{words.label(field)}</h3>
      <p
        className={styles.text}
        dir="auto"
        lang={pieces && language !== locale ? language : undefined}
      >
        <Pieces pieces={pieces ?? asWhole(words.said(field, from), words.said(field, to))} />
      </p>
    </section>
  ))
}

/** A choice or a figure changes as a whole. */
function asWhole(from: string, to: string): Piece[] {
  const pieces: Piece[] = [
    { text: from, change: 'removed' },
    { text: from && to ? ' ' : '', change: 'same' },
    { text: to, change: 'added' },
  ]
  return pieces.filter(({ text }) => text !== '')
}
