import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Sign } from '@/components/ui/sign'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import styles from './building-blocks.module.css'

type Props = {
  practices: { block: BuildingBlock }[]
  /** The city has said which it puts first. */
  named: boolean
}

/** Which building blocks the published practices of a city serve, and which are not seen yet. */
export function BuildingBlocks({ practices, named }: Props) {
  const t = useTranslations('city')
  const words = useTranslations('common')
  const counted = BUILDING_BLOCKS.map((block) => ({
    block,
    count: practices.filter((practice) => practice.block === block).length,
  })).sort((a, b) => b.count - a.count)

  return (
    <Section
      title={t('blocks.title')}
      caption={t(named ? 'blocks.captionPlain' : 'blocks.caption')}
    >
      <ul className={styles.blocks}>
        {counted.map(({ block, count }) => (
          <li key={block} className={count === 0 ? styles.unseen : undefined}>
            {count > 0 ? <Sign block={block} /> : <span />}
            <span>{words(`blocks.${block}`)}</span>
            <span className={styles.marks} aria-hidden="true">
              {Array.from({ length: count }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: alike marks, only their number says something
                <Sign key={index} block={block} />
              ))}
            </span>
            <span className="small">
              {count > 0 ? words('practiceCount', { count }) : t('blocks.unseen')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
