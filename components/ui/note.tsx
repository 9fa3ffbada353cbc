import type { ReactNode } from 'react'
import styles from './note.module.css'

type Props = { children: ReactNode; title?: ReactNode; id?: string }

/** Something to know before reading on, beside a blue line. */
export function Note({ children, title, id }: Props) {
  return (
    <div className={styles.note} id={id}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}
