import { useFormatter } from 'next-intl'
import { type CSSProperties, memo, type ReactNode } from 'react'
import type { MapColour } from '@/lib/cities/client/map-colours'
import { DiscInside, discLook } from './disc'
import styles from './places-layer.module.css'
import type { Spot } from './spots'
import { usePlaceName } from './use-place-name'

type Props = {
  spot: Spot
  colour: MapColour
  countries: Record<string, string>
  isTabStop: boolean
  /** Its row in the list has the pointer or the focus. */
  isOn: boolean
  isSelected: boolean
  /** Of the disc or of its row: what is near the pointer lies above the rest. */
  children?: ReactNode
}

/** A disc that opens: a button, because Leaflet's own markers have no name and know no Space key. */
export const PlaceMarker = memo(function PlaceMarker({
  spot,
  colour,
  countries,
  isTabStop,
  isOn,
  isSelected,
  children,
}: Props) {
  const format = useFormatter()
  const nameOf = usePlaceName(colour, countries)
  const { style, ...look } = discLook(spot.place, colour)
  return (
    <li
      className={`${styles.spot} leaflet-zoom-animated`}
      style={{ transform: `translate3d(${spot.x}px, ${spot.y}px, 0)` }}
      data-above={isSelected || isOn || undefined}
    >
      <button
        {...look}
        style={style as CSSProperties}
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(spot.place)}
        aria-expanded={'point' in spot.place ? isSelected : undefined}
        data-place={spot.key}
        data-on={isOn || undefined}
        data-selected={isSelected || undefined}
      >
        {!isSelected && (
          <DiscInside place={spot.place} colour={colour} count={format.number(spot.place.count)} />
        )}
      </button>
      {children}
    </li>
  )
})
