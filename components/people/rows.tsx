import type { ReactNode } from 'react'
import styles from './rows.module.css'

export type PersonRow = {
  id: string
  name: ReactNode
  /** Role and function. */
  detail: ReactNode
  note?: ReactNode
  /** Forms, folded or not. */
  children?: ReactNode
}

/** People, or what is under way with them: a name, what is said of it, and what can be done. */
export function Rows({ rows }: { rows: PersonRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, name, detail, note, children }) => (
        <li key={id}>
          <div className={styles.words}>
            <p className="h-item">{name}</p>
            <p>{detail}</p>
            {note && <p className={styles.note}>{note}</p>}
          </div>
          {children && <div className={styles.acts}>{children}</div>}
        </li>
      ))}
    </ul>
  )
}
