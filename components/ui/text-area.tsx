import type { ComponentProps } from 'react'
import styles from './text-area.module.css'

/** Several lines of text, with a full edge. Give it a `Field` around it, for its label. */
export function TextArea({ className = '', rows = 6, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={`${styles.area} ${className}`} {...rest} />
}
