import type { ReactNode } from 'react'
import styles from './joining.module.css'

/** Parts one under the other, with air between them. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>
}
