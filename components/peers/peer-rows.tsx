import { useFormatter, useTranslations } from 'next-intl'
import { Rows } from '@/components/people/rows'
import type { ReviewDetail } from '@/lib/peers/queries/get-review'

/** Who was asked to judge, and what came of it. */
export function PeerRows({ peers }: { peers: ReviewDetail['peers'] }) {
  const t = useTranslations('peers')
  const format = useFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  const rows = peers.map((peer) => ({
    id: peer.id,
    name: peer.city,
    detail: (
      <>
        <bdi>{peer.name}</bdi>
        {peer.hasLeft && !peer.givenAt && <> · {t('desk.left')}</>}
      </>
    ),
    note: noteOf(peer),
  }))
  return <Rows rows={rows} />

  function noteOf({ assignedAt, dueAt, givenAt, declinedAt, ...peer }: (typeof peers)[number]) {
    if (givenAt) return t('desk.given', { date: day(givenAt) })
    if (declinedAt && peer.declineReason) return t('desk.declined', { reason: peer.declineReason })
    if (declinedAt) return t('desk.replaced')
    const asked = t('desk.asked', { date: day(assignedAt), due: day(dueAt) })
    return peer.isLate ? `${asked} ${t('tasks.late', { date: day(dueAt) })}` : asked
  }
}
