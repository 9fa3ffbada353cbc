import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** One solid button in a view; `bad` for what cannot be undone. */
export type ButtonLook = 'solid' | 'line' | 'text' | 'bad'

type Look = { look?: ButtonLook }

export function Button({
  look = 'solid',
  type = 'button',
  className = '',
  ...rest
}: ComponentProps<'button'> & Look) {
  return (
    <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
  )
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({
  look = 'solid',
  className = '',
  children,
  ...rest
}: ComponentProps<'a'> & Look) {
  return (
    <a className={`${styles.button} ${styles[look]} ${className}`} {...rest}>
      {children}
    </a>
  )
}
