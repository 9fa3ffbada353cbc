import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Region } from '@/lib/cities/schema'

type Props = { countries: { code: string; name: string; region: Region; members: number }[] }

export function TableSpecimen({ countries }: Props) {
  const t = useTranslations('sheet.table')
  const common = useTranslations('common')
  const format = useFormatter()
  return (
    <Table
      caption={t('name')}
      columns={[
        { label: t('country') },
        { label: t('region') },
        { label: t('cities'), numeric: true, sort: { href: '#table', order: 'descending' } },
      ]}
      rows={countries.map(({ code, name, region, members }) => ({
        id: code,
        cells: [name, common(`regions.${region}`), format.number(members)],
      }))}
    />
  )
}
