import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/core/difference'
import type { VersionDifference } from '@/lib/practices/queries/practice-versions'
import styles from './difference.module.css'
import { useFieldWords } from './field-words'
import { Pieces } from './pieces'

type Props = { fields: VersionDifference; language: string; level?: 'h2' | 'h3' }

/** What changed between two versions of a practice, field by field; of texts, word by word. */
export function Difference({ fields, language, level: Heading = 'h3' }: Props) {
  const t = useTranslations('writing')
  const words = useFieldWords()
  return fields.map(({ field, added, removed, pieces }) => (
    <section key={field} className={styles.field}>
      <Heading className="h-item">{t(`fields.${field}`)}</Heading>
      {pieces && (
        <p className={styles.text} lang={language} dir="auto">
          <Pieces pieces={inWords(field, pieces)} />
        </p>
      )}
      {added.length + removed.length > 0 && (
        <ul>
          {removed.map((value) => (
            <li key={value}>
              <del title={t('versions.removed')}>{words(field, value)}</del>
            </li>
          ))}
          {added.map((value) => (
            <li key={value}>
              <ins title={t('versions.added')}>{words(field, value)}</ins>
            </li>
          ))}
        </ul>
      )}
    </section>
  ))

  /** A choice changes as a whole: its code is nothing to read. */
  function inWords(field: VersionDifference[number]['field'], pieces: Piece[]) {
    const side = (without: Piece['change']) =>
      pieces
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
    if (words(field, '') === null) return pieces
    return [
      { text: words(field, side('added')) ?? '', change: 'removed' as const },
      { text: words(field, side('removed')) ?? '', change: 'added' as const },
    ].filter(({ text }) => text !== '')
  }
}
