import type { ReactNode } from 'react'
import styles from './arc-map.module.css'
import { arcView, type Leg, type Spot } from './arc-view'
import { Earth } from './earth'

type Props = {
  /** Where it begins; where there is no such place, all are alike. */
  root?: Spot
  legs: readonly Leg[]
  /** Ties that lead both ways have no arrows. */
  mutual?: boolean
  /** Says what the picture shows: whoever does not see it reads this, and the list beside it. */
  caption: ReactNode
}

/**
 * From city to city, on the part of the earth where they lie: drawn on the server, complete without a script. It
 * stays left to right in every language.
 */
export function ArcMap({ root, legs, mutual, caption }: Props) {
  const view = arcView(root, legs)
  return (
    <figure className={styles.figure}>
      <div className={styles.map} dir="ltr" aria-hidden="true">
        <Earth viewBox={view.viewBox}>
          <path className={styles.arcs} d={view.arcs} />
          {!mutual && (
            <>
              <path className={`${styles.heads} ${styles.wide}`} d={view.heads.wide} />
              <path className={`${styles.heads} ${styles.narrow}`} d={view.heads.narrow} />
            </>
          )}
          <path className={styles.dots} d={view.dots} />
          <path className={styles.root} d={view.root} />
        </Earth>
        {view.names.map(({ name, left, top, onLeft }, index) => (
          <span
            key={`${left},${top}`}
            className={styles.name}
            data-side={onLeft ? 'left' : undefined}
            data-root={root && index === 0 ? '' : undefined}
            style={{ left: percent(left), top: percent(top) }}
          >
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <figcaption className="cap">{caption}</figcaption>
    </figure>
  )
}

function percent(share: number) {
  return `${Math.round(share * 1000) / 10}%`
}
