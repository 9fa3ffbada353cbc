import type { ReactNode } from 'react'
import { PersonalShell } from '@/components/site/personal-shell'
import type { Namespace } from '@/lib/i18n/messages'
import styles from './threshold.module.css'

type Props = {
  path: string
  title: ReactNode
  lede?: ReactNode
  client?: readonly Namespace[]
  children: ReactNode
}

/** A page with one thing to do before going in. */
export function Threshold({ path, title, lede, client, children }: Props) {
  return (
    <PersonalShell path={path} client={client}>
      <div className={`wrap ${styles.page}`}>
        <h1 className="h-page">{title}</h1>
        {lede && <p className={`lede ${styles.lede}`}>{lede}</p>}
        <div className={styles.ways}>{children}</div>
      </div>
    </PersonalShell>
  )
}

/** One of several ways, with a line above it. */
export function Way({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h2 className="h-item">{title}</h2>
      {children}
    </section>
  )
}
