import { useFormatter, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { GrowthChart, type Total } from './growth-chart'
import { dateOf } from './total-date'

/** How the network has grown, by UNESCO's own totals. */
export function Growth({ totals }: { totals: readonly Total[] }) {
  const t = useTranslations('network')
  const format = useFormatter()
  return (
    <Section id="growth" title={t('growth.title')} caption={t('growth.caption')}>
      <GrowthChart totals={totals} />
      <Fold summary={t('table')}>
        <Table
          caption={t('growth.title')}
          captionHidden
          columns={[
            { label: t('growth.date') },
            { label: t('growth.cities'), numeric: true },
            { label: t('growth.countries'), numeric: true },
            { label: t('growth.source') },
          ]}
          rows={totals.map((total) => ({
            id: total.asOf.toISOString(),
            cells: [
              format.dateTime(total.asOf, dateOf(total)),
              format.number(total.cities),
              format.number(total.countries),
              <span lang="en" key="source">
                {total.source}
              </span>,
            ],
          }))}
        />
      </Fold>
    </Section>
  )
}
