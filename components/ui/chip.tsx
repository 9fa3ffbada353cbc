import styles from './chip.module.css'
import { Icon } from './icon'

type Props = {
  /** Where the view is without this filter. */
  href: string
  /** What following it does, such as "Remove: Ireland". */
  label: string
  children: string
}

/** An active filter; following it takes the filter away. */
export function Chip({ href, label, children }: Props) {
  return (
    <a className={styles.chip} href={href} aria-label={label}>
      {children}
      <Icon name="x" />
    </a>
  )
}
