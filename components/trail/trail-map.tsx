import { useTranslations } from 'next-intl'
import { arcPath } from '@/components/map/arc-path'
import { onPlate, PLATE, PLATE_ADDRESS } from '@/components/map/world-plate-geometry'
import type { Lineage } from '@/lib/trail/queries/get-lineage'
import styles from './trail.module.css'

/** A dot's radius, in units of the plate. */
const DOT = 14

/** The trail on the earth: an arc from each city to those that learnt from it. Drawn on the server; the list says the same. */
export function TrailMap({ lineage }: { lineage: Lineage }) {
  const t = useTranslations('trail')
  const { root, steps } = lineage
  const places = new Map([
    [root.id, root.city],
    ...steps.map(({ id, city }) => [id, city] as const),
  ])
  return (
    <figure className={styles.map}>
      {/* The earth does not turn with the way of reading. */}
      <svg viewBox={`0 0 ${PLATE.width} ${PLATE.height}`} aria-hidden="true" direction="ltr">
        <defs>
          <marker
            id="trail-head"
            className={styles.head}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 1 10 5 0 9z" />
          </marker>
        </defs>
        <use className={styles.land} href={`${PLATE_ADDRESS}#land`} />
        {steps.map(({ id, parentId, city }) => {
          const from = places.get(parentId)
          return (
            from && (
              <path
                key={id}
                className={styles.arc}
                d={arcPath(from, city)}
                markerEnd="url(#trail-head)"
              />
            )
          )
        })}
        {[...places].map(([id, { lon, lat }]) => {
          const { x, y } = onPlate(lon, lat)
          return (
            <circle
              key={id}
              className={`${styles.place} ${id === root.id ? styles.root : ''}`}
              cx={Math.round(x * PLATE.width)}
              cy={Math.round(y * PLATE.height)}
              r={id === root.id ? DOT * 1.4 : DOT}
            />
          )
        })}
      </svg>
      <figcaption className="cap">
        {t('trail.map', { city: root.city.name, count: steps.length })}
      </figcaption>
    </figure>
  )
}
