import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/core/difference'
import { direction } from '@/lib/i18n/locales'
import styles from './text-form.module.css'

type Props = {
  title: string
  lang: string
  text: string
  /** Word by word, where it changed since it was translated. */
  changes: Piece[] | null
}

/** A part of the original beside its translation, as it was typed. */
export function OriginalPart({ title, lang, text, changes }: Props) {
  const t = useTranslations('profile')
  return (
    <div>
      <p className={styles.title}>{title}</p>
      <div className={styles.text} lang={lang} dir={direction(lang)}>
        {changes ? changes.map(marked) : text || '–'}
      </div>
    </div>
  )

  function marked({ text, change }: Piece, index: number) {
    const key = `${index} ${change}`
    if (change === 'same') return <span key={key}>{text}</span>
    const Mark = change === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} title={t(`texts.${change}`)}>
        {text}
      </Mark>
    )
  }
}
