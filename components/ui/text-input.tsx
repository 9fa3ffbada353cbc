import type { ComponentProps } from 'react'
import styles from './control.module.css'

/** One line of text. Give it a `Field` around it, for its label. */
export function TextInput({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={`${styles.control} ${className}`} {...rest} />
}
