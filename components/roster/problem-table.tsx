'use client'
import { useTranslations } from 'next-intl'
import { useForm } from '@/components/ui/form/form-context'
import { Table } from '@/components/ui/table'
import type { Problem } from '@/lib/roster/schema'

/** Everything that is wrong with the file that was just sent, by row and column. */
export function ProblemTable() {
  const { state } = useForm()
  const t = useTranslations('roster')
  const problems = state.status === 'refused' && Array.isArray(state.current) ? state.current : []
  if (problems.length === 0) return null
  return (
    <Table
      caption={t('problemTable.caption')}
      columns={[
        { label: t('problemTable.row'), numeric: true },
        { label: t('problemTable.column') },
        { label: t('problemTable.what') },
        { label: t('problemTable.value') },
      ]}
      rows={(problems as Problem[]).map(({ row, column, problem, value }) => ({
        id: `${row} ${column} ${problem} ${value}`,
        cells: [
          row,
          column ?? t('problemTable.whole'),
          t(`problem.${problem}`),
          <bdi key="value">{value}</bdi>,
        ],
      }))}
    />
  )
}
