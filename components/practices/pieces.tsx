import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/core/difference'

/** A text with what was taken out of it and put into it. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  const t = useTranslations('writing')
  return pieces.map(({ text, change }, index) => {
    const key = `${index} ${change}`
    if (change === 'same') return <span key={key}>{text}</span>
    const Mark = change === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} title={t(`versions.${change}`)}>
        {text}
      </Mark>
    )
  })
}
