import type { ComponentProps } from 'react'
import control from './control.module.css'
import { Icon } from './icon'
import styles from './select.module.css'

type Props = ComponentProps<'select'> & {
  /** As wide as its longest option and without a line, for a row of small controls. */
  compact?: boolean
}

/** The platform's own select, which every reader knows how to use. */
export function Select({ compact, className = '', children, ...rest }: Props) {
  return (
    <span className={`${styles.frame} ${compact ? styles.compact : ''} ${className}`}>
      <select className={`${control.control} ${styles.select}`} {...rest}>
        {children}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}
