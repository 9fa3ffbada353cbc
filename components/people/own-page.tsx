import type { ReactNode } from 'react'
import { PersonalShell } from '@/components/site/personal-shell'
import type { Namespace } from '@/lib/i18n/messages'
import styles from './own-page.module.css'

type Props = {
  /** The page's address in English, with its query. */
  path: string
  /** Which desk this is. */
  name?: ReactNode
  title: ReactNode
  lede?: ReactNode
  langs?: readonly (string | null | undefined)[]
  /** Catalogues that the page's own client components read. */
  client?: readonly Namespace[]
  children?: ReactNode
}

/** A page for one person that stands for itself, without the places of a desk. */
export function OwnPage({ path, name, title, lede, langs, client, children }: Props) {
  return (
    <PersonalShell path={path} langs={langs} client={client}>
      <div className={`wrap ${styles.page}`}>
        {name && <p className={styles.name}>{name}</p>}
        <h1 className="h-page">{title}</h1>
        {lede && <p className={`lede ${styles.lede}`}>{lede}</p>}
        {children && <div className={styles.work}>{children}</div>}
      </div>
    </PersonalShell>
  )
}
