import type { ReactNode } from 'react'
import styles from './part.module.css'

type Props = { title: ReactNode; hint?: ReactNode; id?: string; children?: ReactNode }

/** A part of a desk's page. */
export function Part({ title, hint, id, children }: Props) {
  return (
    <section className={styles.part} id={id}>
      <h2 className="h-sec">{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
