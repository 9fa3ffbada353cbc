import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { Terms } from '@/components/ui/terms'
import type { CityPage } from '@/lib/cities/queries/get-city'
import styles from './priorities.module.css'

/** What a city puts first and works in, as it says itself; nothing where it has not said so. */
export function Priorities({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const words = useTranslations('common')
  const format = useFormatter()
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const list = (items: string[]) => format.list(items, { type: 'conjunction' })
  const blocks = city.priorities.map((block) => (
    <Tag key={block} mark={<Sign block={block} />}>
      {words(`blocks.${block}`)}
    </Tag>
  ))
  const goals = city.prioritySdgs.map((goal) => (
    <li key={goal}>
      {goal}. {words(`goals.${goal}` as 'goals.1')}
    </li>
  ))
  const clusters = city.clusters.map((cluster) => (
    <li key={cluster}>{words(`clusters.${cluster}`)}</li>
  ))
  const working = city.workingLanguages.map((tag) => languages.of(tag) ?? tag)

  const terms: { id: string; name: string; text: ReactNode; count: number }[] = [
    {
      id: 'own-blocks',
      name: t('priorities.blocks'),
      text: <span className={styles.tags}>{blocks}</span>,
      count: blocks.length,
    },
    { id: 'own-goals', name: t('priorities.goals'), text: <ul>{goals}</ul>, count: goals.length },
    {
      id: 'own-clusters',
      name: t('priorities.clusters'),
      text: <ul>{clusters}</ul>,
      count: clusters.length,
    },
    {
      id: 'own-languages',
      name: t('priorities.languages'),
      text: list(working),
      count: working.length,
    },
  ]
  const said = terms.filter(({ count }) => count > 0)
  if (said.length === 0) return null
  return (
    <Section title={t('priorities.title')} caption={t('priorities.caption')}>
      <Terms terms={said} />
    </Section>
  )
}
