import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { localePath } from '@/lib/i18n/locales'
import type { ReviewRow } from '@/lib/peers/queries/list-reviews'

/** Practices that were put forward, as a table. */
export function ReviewQueue({ rows }: { rows: ReviewRow[] }) {
  const t = useTranslations('peers')
  const locale = useLocale()
  const format = useFormatter()
  if (rows.length === 0)
    return (
      <EmptyState title={t('desk.none')} level="h2">
        <p>{t('desk.noneText')}</p>
      </EmptyState>
    )
  return (
    <Table
      caption={t('desk.caption')}
      captionHidden
      columns={[
        { label: t('desk.practice') },
        { label: t('desk.city') },
        { label: t('desk.state') },
        { label: t('desk.since') },
        { label: t('desk.judgements') },
      ]}
      rows={rows.map(({ id, title, language, city, state, createdAt, judged, asked, late }) => ({
        id,
        cells: [
          <a key={id} href={localePath(locale, `/secretariat/practices/${id}`)}>
            <bdi lang={language}>{title}</bdi>
          </a>,
          city,
          t(`states.${state}`),
          format.dateTime(createdAt, { dateStyle: 'medium' }),
          judgements(judged, asked, late),
        ],
      }))}
    />
  )

  function judgements(judged: number, asked: number, late: number) {
    if (asked === 0) return '–'
    const given = t('own.judgedOf', { judged, asked })
    return late > 0 ? `${given} · ${t('desk.late')}` : given
  }
}
