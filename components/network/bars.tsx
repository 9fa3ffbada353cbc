import type { ReactNode } from 'react'
import styles from './bars.module.css'

export type Bar = {
  id: string
  label: ReactNode
  value: number
  /** What the value is part of: drawn as an outline. */
  whole?: number
  /** The value as it is written, with what it is part of. */
  text: string
  note?: string
  tint: 'blue' | 'ink' | 'blue-2' | 'blue-3' | 'hollow-blue' | 'hollow'
}

/** Lengths from none, one under the other. The numbers stand beside them, so the lengths say nothing to a screen reader. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value, whole = 0 }) => Math.max(value, whole)))
  const length = (value: number) => `${Math.round((value / most) * 1000) / 10}%`
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ id, label: name, value, whole, text, note, tint }) => (
        <li key={id}>
          <span className={styles.label}>{name}</span>
          <span className={styles.field} aria-hidden="true">
            {whole !== undefined && (
              <span className={styles.whole} style={{ inlineSize: length(whole) }} />
            )}
            <span className={styles.bar} data-tint={tint} style={{ inlineSize: length(value) }} />
          </span>
          <span className={styles.text}>
            {text}
            {note && <span className={styles.note}>{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
