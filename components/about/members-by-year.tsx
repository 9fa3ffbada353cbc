import { useFormatter, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { Roster } from '@/lib/cities/queries/describe-roster'

const UNPUBLISHED = '–'

/** The table behind what is said of completeness. */
export function MembersByYear({ years }: { years: Roster['years'] }) {
  const t = useTranslations('about.complete')
  const format = useFormatter()
  return (
    <Fold summary={t('byYear')}>
      <Table
        caption={t('byYear')}
        captionHidden
        columns={[
          { label: t('year') },
          { label: t('here'), numeric: true },
          { label: t('published'), numeric: true },
          { label: t('missing'), numeric: true },
        ]}
        rows={years.map(({ year, members, published }) => ({
          id: String(year),
          cells: [
            year ?? t('unknownYear'),
            format.number(members),
            published === null ? UNPUBLISHED : format.number(published),
            published === null ? UNPUBLISHED : format.number(Math.max(0, published - members)),
          ],
        }))}
      />
    </Fold>
  )
}
