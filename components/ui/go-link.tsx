import type { ComponentProps } from 'react'
import styles from './go-link.module.css'
import { Icon } from './icon'

/** A link on its own line that leads on, with an arrow along the line of reading. */
export function GoLink({ children, ...rest }: ComponentProps<'a'>) {
  return (
    <a className={styles.link} {...rest}>
      {children}
      <Icon name="arrow-right" />
    </a>
  )
}
