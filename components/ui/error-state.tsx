import type { ReactNode } from 'react'
import { Actions } from './actions'
import styles from './error-state.module.css'
import { Icon } from './icon'

type Props = {
  title: ReactNode
  /** What still works, and what to do. */
  children?: ReactNode
  actions?: ReactNode
  level?: 'h2' | 'h3'
}

/** Where something failed: says so, and what still works. */
export function ErrorState({ title, children, actions, level: Heading = 'h3' }: Props) {
  return (
    <div className={styles.state} role="alert">
      <Heading className={`h-item ${styles.title}`}>
        <Icon name="circle-alert" />
        {title}
      </Heading>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <Actions>{actions}</Actions>}
    </div>
  )
}
