import type { ReactNode } from 'react'
import styles from './terms.module.css'

export type Term = { id: string; name: ReactNode; text: ReactNode; note?: ReactNode }

/** Names in the first column, what is said of them in the second, a word beside where there is one. */
export function Terms({ terms }: { terms: Term[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(({ id, name, text, note }) => (
        <div key={id} id={id}>
          <dt>{name}</dt>
          <dd>{text}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
