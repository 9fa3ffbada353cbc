import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Roster } from '@/lib/cities/queries/describe-roster'
import { localePath } from '@/lib/i18n/locales'
import styles from './admissions.module.css'
import { type Bar, Bars } from './bars'

/** Members by the year they joined, as far as the roster knows them; what is not known has a row of its own. */
export function Admissions({ years }: { years: Roster['years'] }) {
  const t = useTranslations('network')
  const locale = useLocale()
  const format = useFormatter()
  const unknown = years.find(({ year }) => year === null)?.members ?? 0

  const bars = years.map(({ year, members, published }): Bar => {
    const count = format.number(members)
    return {
      id: String(year),
      label: year ? (
        <a href={localePath(locale, `/cities?year=${year}`)}>{year}</a>
      ) : (
        t('years.unknown')
      ),
      value: members,
      whole: published ?? undefined,
      text: published ? t('years.of', { count: members, total: published }) : count,
      tint: year ? 'blue' : 'hollow',
    }
  })
  return (
    <Section id="years" title={t('years.title')} caption={t('years.caption')}>
      <Bars label={t('years.title')} bars={bars} />
      {unknown > 0 && <p className={styles.note}>{t('years.note', { count: unknown })}</p>}
      <Fold summary={t('table')}>
        <Table
          caption={t('years.title')}
          captionHidden
          columns={[
            { label: t('years.year') },
            { label: t('years.here'), numeric: true },
            { label: t('years.announced'), numeric: true },
          ]}
          rows={years.map(({ year, members, published }) => ({
            id: String(year),
            cells: [
              year ?? t('years.unknown'),
              format.number(members),
              published === null ? '–' : format.number(published),
            ],
          }))}
        />
      </Fold>
    </Section>
  )
}
