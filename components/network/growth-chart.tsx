import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import styles from './growth-chart.module.css'
import { dateOf } from './total-date'

export type Total = {
  asOf: Date
  precision: string
  cities: number
  countries: number
  source: string
}

/** Of two dates nearer than this share of the time shown, only the later one is written. */
const NEAR = 0.09

/** UNESCO's totals as a line of steps from the first day to the last: between two announcements nothing is known. */
export function GrowthChart({ totals }: { totals: readonly Total[] }) {
  const t = useTranslations('network.growth')
  const format = useFormatter()
  const points = place(totals)
  const said = totals.map((total) =>
    t('point', { date: format.dateTime(total.asOf, dateOf(total)), count: total.cities }),
  )
  return (
    <div className={styles.chart} role="img" aria-label={t('chart', { points: said.join(', ') })}>
      <div className={styles.plot}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={steps(points)} vectorEffect="non-scaling-stroke" />
        </svg>
        {points.map(({ total, x, y, dated }) => (
          <div
            key={total.asOf.toISOString()}
            className={styles.point}
            style={{ '--x': `${x}%`, '--y': `${y}%` } as CSSProperties}
          >
            <span className={styles.value}>{format.number(total.cities)}</span>
            {dated && (
              <span className={styles.date}>
                {format.dateTime(total.asOf, { month: 'short' })}
                <br />
                {total.asOf.getUTCFullYear()}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Percent of the time from the first total to the last, and of the largest, from none. */
function place(totals: readonly Total[]) {
  const times = totals.map(({ asOf }) => asOf.getTime())
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const most = Math.max(...totals.map(({ cities }) => cities))
  const share = (time: number) => (last > first ? (time - first) / (last - first) : 1)
  return totals.map((total, index) => {
    const next = times[index + 1]
    const at = share(total.asOf.getTime())
    return {
      total,
      x: round(at * 100),
      y: round((total.cities / most) * 100),
      dated: next === undefined || share(next) - at > NEAR,
    }
  })
}

function steps(points: { x: number; y: number }[]) {
  return points
    .map(({ x, y }, index) => (index ? `H${x}V${round(100 - y)}` : `M${x} ${round(100 - y)}`))
    .join('')
}

function round(value: number) {
  return Math.round(value * 10) / 10
}
