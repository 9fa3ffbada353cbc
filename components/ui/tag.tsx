import type { ReactNode } from 'react'
import styles from './tag.module.css'

type Props = {
  /** A sign or an icon before the words. */
  mark?: ReactNode
  href?: string
  children: ReactNode
}

/** A word about something, with its sign: no pill, no ground. */
export function Tag({ mark, href, children }: Props) {
  if (!href) {
    return (
      <span className={styles.tag}>
        {mark}
        {children}
      </span>
    )
  }
  return (
    <a className={styles.tag} href={href}>
      {mark}
      {children}
    </a>
  )
}
