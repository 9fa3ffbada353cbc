import type { ReactNode } from 'react'
import styles from './earth.module.css'
import { PLATE, PLATE_ADDRESS } from './world-plate-geometry'

type Props = {
  /** The part that is shown; the whole plate where left out. */
  viewBox?: string
  className?: string
  /** What is drawn on it, in units of the plate. */
  children?: ReactNode
}

/** The land and the net of the earth as a ground to draw on; what it shows is told beside it. */
export function Earth({
  viewBox = `0 0 ${PLATE.width} ${PLATE.height}`,
  className,
  children,
}: Props) {
  return (
    <svg className={className ?? styles.earth} viewBox={viewBox} aria-hidden="true">
      <use className={styles.graticule} href={`${PLATE_ADDRESS}#graticule`} />
      <use className={styles.land} href={`${PLATE_ADDRESS}#land`} />
      {children}
    </svg>
  )
}
