import { useTranslations } from 'next-intl'
import { Sign } from '@/components/ui/sign'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import styles from './specimen.module.css'

export function SignSpecimen() {
  const t = useTranslations('common')
  return (
    <ul className={styles.signs}>
      {BUILDING_BLOCKS.map((block) => (
        <li key={block}>
          <Sign block={block} className={styles.sign} />
          {t(`blocks.${block}`)}
        </li>
      ))}
    </ul>
  )
}
