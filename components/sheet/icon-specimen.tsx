import { Icon } from '@/components/ui/icon'
import { ICON_NAMES } from '@/components/ui/icons'
import styles from './specimen.module.css'

export function IconSpecimen() {
  return (
    <div className={styles.icons}>
      {ICON_NAMES.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </div>
  )
}
