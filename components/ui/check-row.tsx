import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './check-row.module.css'

type Props = {
  name: string
  value: string
  /** As the page was answered; the reader may tick and untick it without script. */
  checked?: boolean
  /** A sign before the words. */
  mark?: ReactNode
  /** How many there are; a row with none is quieter, and can still be chosen. */
  count?: number
  children: ReactNode
}

/** A box to tick with its words and, at the end, how many there are. */
export function CheckRow({ name, value, checked, mark, count, children }: Props) {
  const format = useFormatter()
  return (
    <label className={`${styles.row} ${count === 0 ? styles.none : ''}`}>
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {mark && <span className={styles.mark}>{mark}</span>}
      <span className={styles.words}>{children}</span>
      {count !== undefined && <span className={`${styles.count} num`}>{format.number(count)}</span>}
    </label>
  )
}
