import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import type { FitReason } from '@/lib/matching/match-request'

type Props = { score: number; reasons: FitReason[]; say: (reason: FitReason) => string }

/** How well a city fits a request, and where each point comes from. */
export function FitWhy({ score, reasons, say }: Props) {
  const t = useTranslations('partnerships')
  const points = useTranslations('matching')
  return (
    <Fold summary={`${t('desk.why')} · ${t('answers.fits', { score })}`}>
      <ul className="small">
        {reasons.map((reason) => (
          <li key={reason.fit}>
            <span className="num">
              {points('peers.points', {
                ground: t(`fit.${reason.fit}`),
                points: reason.points,
              })}
            </span>{' '}
            <span className="mute">{say(reason)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
