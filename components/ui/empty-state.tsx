import type { ReactNode } from 'react'
import { Actions } from './actions'
import styles from './empty-state.module.css'

type Props = {
  title: ReactNode
  /** What will stand here, or how to get somewhere. */
  children?: ReactNode
  /** The first step: buttons or links. */
  actions?: ReactNode
  level?: 'h2' | 'h3'
}

/** Where nothing is yet, or nothing is left. */
export function EmptyState({ title, children, actions, level: Heading = 'h3' }: Props) {
  return (
    <div className={styles.state}>
      <Heading className="h-item">{title}</Heading>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <Actions>{actions}</Actions>}
    </div>
  )
}
