import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Terms } from '@/components/ui/terms'
import type { Roster } from '@/lib/cities/queries/describe-roster'

/** What the words and marks beside a fact mean, and how many facts each is said of. */
export function ReadingGuide({ roster }: { roster: Roster }) {
  const t = useTranslations('about.reading')
  const words = useTranslations('common')
  const format = useFormatter()
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const unchecked = Object.entries(roster.uncheckedNames).sort(([, a], [, b]) => b - a)

  const terms = [
    { id: 'uncertain', name: words('statuses.uncertain'), text: t('uncertain') },
    {
      id: 'unknown',
      name: words('unknown'),
      text: t('unknown', {
        years: roster.years.find(({ year }) => year === null)?.members ?? 0,
        populations: roster.unknownPopulation,
      }),
    },
    {
      id: 'unchecked',
      name: t('names'),
      text: t('namesText', { count: unchecked.reduce((sum, [, count]) => sum + count, 0) }),
    },
    {
      id: 'manual',
      name: t('positions'),
      text: t('positionsText', { count: roster.manualPositions }),
    },
    { id: 'population', name: t('population'), text: t('populationText') },
    {
      id: 'practices',
      name: t('practices'),
      text: t('practicesText', { count: roster.practices }),
    },
  ]

  return (
    <Section title={t('title')} caption={t('caption')} id="reading">
      <Terms terms={terms} />
      <Fold summary={t('namesTable')}>
        <Table
          caption={t('namesTable')}
          captionHidden
          columns={[{ label: t('language') }, { label: t('count'), numeric: true }]}
          rows={unchecked.map(([lang, count]) => ({
            id: lang,
            cells: [
              lang === 'local' ? t('local') : (languages.of(lang) ?? lang),
              format.number(count),
            ],
          }))}
        />
      </Fold>
    </Section>
  )
}
