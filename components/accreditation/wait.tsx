import { useTranslations } from 'next-intl'
import { useDuration } from './use-duration'

type Props = { waitsSince: Date | null; answeredIn: number | null; now?: Date }

/** How long a team has waited, or waited for its first answer. */
export function Wait({ waitsSince, answeredIn, now = new Date() }: Props) {
  const t = useTranslations('accreditation')
  const lasting = useDuration()
  if (waitsSince)
    return <strong>{t('thread.waits', { time: lasting((+now - +waitsSince) / 3_600_000) })}</strong>
  if (answeredIn !== null)
    return <span className="mute">{t('thread.answered', { time: lasting(answeredIn) })}</span>
  return null
}
