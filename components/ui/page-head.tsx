import type { ReactNode } from 'react'
import styles from './page-head.module.css'

type Props = { title: ReactNode; lede: ReactNode; caption?: ReactNode; children?: ReactNode }

/** The title of a page to read, what it is for, and a line beneath. */
export function PageHead({ title, lede, caption, children }: Props) {
  return (
    <div className={`wrap grid ${styles.head}`}>
      <h1 className={`h-display ${styles.title}`}>{title}</h1>
      <div className={styles.text}>
        <p className="lede">{lede}</p>
        {caption && <p className="cap">{caption}</p>}
        {children}
      </div>
    </div>
  )
}
