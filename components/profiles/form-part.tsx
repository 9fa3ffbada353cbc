import type { ReactNode } from 'react'
import styles from './form-part.module.css'

type Props = { id: string; title: ReactNode; hint?: ReactNode; children: ReactNode }

/** A part of a long form, with an address of its own. */
export function FormPart({ id, title, hint, children }: Props) {
  return (
    <section className={styles.part} id={id} aria-labelledby={`${id}-title`}>
      <h2 className="h-sec" id={`${id}-title`}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** Fields that belong side by side, where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
