import styles from './icon.module.css'
import { drawing, type IconName } from './icons'

/** Points along the line of reading, so it turns round with it. */
const TURNS: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'arrow-up-right',
  'chevron-left',
  'chevron-right',
  'external-link',
])

type Props = { name: IconName; className?: string }

/** An action's drawing. It says nothing to a screen reader: the words stand beside it or in a label. */
export function Icon({ name, className = '' }: Props) {
  return (
    <svg
      className={`${styles.icon} ${TURNS.has(name) ? styles.turns : ''} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a fixed drawing out of a package
      dangerouslySetInnerHTML={{ __html: drawing(name) }}
    />
  )
}
