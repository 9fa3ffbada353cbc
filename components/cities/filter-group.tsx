import type { ReactNode } from 'react'
import styles from './directory-filters.module.css'

type Props = { title: string; hint?: string; open?: boolean; children: ReactNode }

/** One facet: a fieldset for those who hear the page, under a heading that folds for those who see it. */
export function FilterGroup({ title, hint, open, children }: Props) {
  return (
    <details className={styles.group} open={open}>
      <summary>{title}</summary>
      <fieldset>
        <legend className="vh">{title}</legend>
        {hint && <p className="cap">{hint}</p>}
        {children}
      </fieldset>
    </details>
  )
}
