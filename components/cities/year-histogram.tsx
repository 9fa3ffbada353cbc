import styles from './year-histogram.module.css'

type Props = { counts: Record<string, number>; chosen: number[] }

/** A bar for each year of admission that is also its check box. */
export function YearHistogram({ counts, chosen }: Props) {
  const known = [...Object.keys(counts).map(Number), ...chosen]
  if (known.length === 0) return null
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const most = Math.max(1, ...Object.values(counts))

  return (
    <>
      <div className={styles.bars}>
        {years.map((year) => {
          const count = counts[year] ?? 0
          return (
            <label key={year} className={styles.bar} title={`${year}: ${count}`}>
              <input
                className="vh"
                type="checkbox"
                name="year"
                value={year}
                defaultChecked={chosen.includes(year)}
                aria-label={`${year} (${count})`}
              />
              <span style={{ blockSize: `${Math.max(2, (count / most) * 100)}%` }} />
            </label>
          )
        })}
      </div>
      <div className={styles.range} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </>
  )
}
