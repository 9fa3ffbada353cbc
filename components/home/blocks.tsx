import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Sign } from '@/components/ui/sign'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import styles from './blocks.module.css'

/** The six building blocks with their signs, and how many practices serve each. */
export function Blocks({ counts }: { counts: Partial<Record<BuildingBlock, number>> }) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <Section title={t('blocks.title')} caption={t('blocks.caption')}>
      <ul className={styles.blocks}>
        {BUILDING_BLOCKS.map((block) => {
          const count = counts[block] ?? 0
          return (
            <li key={block}>
              <Sign block={block} />
              <a href={localePath(locale, `/cities?block=${block}`)}>{common(`blocks.${block}`)}</a>
              <span className="small mute num">
                <span aria-hidden="true">{count > 0 ? format.number(count) : '–'}</span>
                <span className="vh">{common('practiceCount', { count })}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
