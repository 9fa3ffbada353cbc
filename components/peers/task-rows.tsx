import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Rows } from '@/components/people/rows'
import { localePath } from '@/lib/i18n/locales'
import type { PeerTaskRow } from '@/lib/peers/queries/peer-tasks'

/** Practices that somebody was asked to judge. */
export function TaskRows({ tasks }: { tasks: PeerTaskRow[] }) {
  const t = useTranslations('peers')
  const locale = useLocale()
  const format = useFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  const rows = tasks.map((task) => ({
    id: task.id,
    name: (
      <a href={localePath(locale, `/my-city/peer-reviews/${task.id}`)}>
        <bdi lang={task.language}>{task.title}</bdi>
      </a>
    ),
    detail: task.city,
    note: noteOf(task),
  }))
  return <Rows rows={rows} />

  function noteOf({ state, dueAt, givenAt, declinedAt, isLate }: PeerTaskRow) {
    if (declinedAt) return t('tasks.declined')
    if (givenAt) return `${t('tasks.given', { date: day(givenAt) })} · ${t(`states.${state}`)}`
    if (state === 'withdrawn') return t('tasks.ended')
    return isLate ? t('tasks.late', { date: day(dueAt) }) : t('tasks.due', { date: day(dueAt) })
  }
}
