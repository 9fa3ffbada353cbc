import { useFormatter, useTranslations } from 'next-intl'
import { ArcMap } from '@/components/map/arc-map'
import type { Spot } from '@/components/map/arc-view'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { REGIONS } from '@/lib/cities/schema'
import type { Balance } from '@/lib/network/queries/balance'

type Props = {
  balance: Balance
  /** Pairs of cities that published a partnership. */
  ties: Spot[][]
}

/** Whether the exchange stays at home: ties within and across regions, and cities that have none yet. */
export function BalancePart({ balance, ties }: Props) {
  const t = useTranslations('network')
  const words = useTranslations('common')
  const format = useFormatter()
  const { total, across, replies } = balance
  const legs = ties.flatMap(([from, to]) => (from && to ? [{ from, to }] : []))
  return (
    <Section id="balance" title={t('balance.title')} caption={t('balance.caption')}>
      <p>
        {total === 0
          ? t('balance.none')
          : t('balance.across', { total, across, share: across / total })}
      </p>
      {legs.length > 0 && (
        <ArcMap legs={legs} mutual caption={t('balance.map', { count: legs.length })} />
      )}
      {total > 0 && <TieTable balance={balance} />}
      <Table
        caption={t('balance.isolatedCaption')}
        columns={[
          { label: t('balance.region') },
          { label: t('balance.members'), numeric: true },
          { label: t('balance.isolated'), numeric: true },
        ]}
        rows={balance.isolated.map(({ region, members, count }) => ({
          id: region,
          cells: [
            words(`regions.${region}`),
            format.number(members),
            count === null ? t('balance.few') : format.number(count),
          ],
        }))}
      />
      <p className="small mute">
        {replies === null
          ? t('balance.repliesFew')
          : t('balance.replies', { days: replies.median, late: replies.late })}
      </p>
    </Section>
  )
}

/** Regions against each other. */
function TieTable({ balance: { ties } }: { balance: Balance }) {
  const t = useTranslations('network')
  const words = useTranslations('common')
  const format = useFormatter()
  const countOf = (one: string, other: string) =>
    ties.find(
      (tie) => (tie.one === one && tie.other === other) || (tie.one === other && tie.other === one),
    )?.count ?? 0
  return (
    <Table
      caption={t('balance.tiesCaption')}
      columns={[
        { label: t('balance.region') },
        ...REGIONS.map((region) => ({ label: words(`regions.${region}`), numeric: true })),
      ]}
      rows={REGIONS.map((one) => ({
        id: one,
        cells: [
          words(`regions.${one}`),
          ...REGIONS.map((other) => format.number(countOf(one, other))),
        ],
      }))}
    />
  )
}
