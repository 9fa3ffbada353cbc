import type { ReactNode } from 'react'
import styles from './fold.module.css'

/** Detail for whoever wants it, such as the table behind a sentence. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
