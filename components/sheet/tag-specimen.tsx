import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import styles from './specimen.module.css'

export function TagSpecimen() {
  const t = useTranslations('sheet.tags')
  const common = useTranslations('common')
  return (
    <div className={styles.rows}>
      <p className={styles.tags}>
        {BUILDING_BLOCKS.map((block) => (
          <Tag key={block} mark={<Sign block={block} />}>
            {common(`blocks.${block}`)}
          </Tag>
        ))}
      </p>
      <p className={styles.tags}>
        {[common('regions.africa'), t('award')].map((filter) => (
          <Chip key={filter} href="#tags" label={t('remove', { filter })}>
            {filter}
          </Chip>
        ))}
        <a className="small" href="#tags">
          {t('clear')}
        </a>
      </p>
    </div>
  )
}
