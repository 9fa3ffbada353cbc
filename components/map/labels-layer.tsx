import { useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import styles from './labels-layer.module.css'
import { placeLabels } from './place-labels'
import type { Spot } from './spots'

type Named = Spot & { city: MapPoint }
type Props = { spots: readonly Spot[] }

/** Names of single cities, the larger first, where they cover nothing. Their discs already say them to who listens. */
export function LabelsLayer({ spots }: Props) {
  const map = useMap()
  const pane = map.getPane('shadowPane')
  const widthOf = useTextWidth(map.getContainer())
  const labels = useMemo(() => {
    const named = spots.flatMap((spot): Named[] =>
      'point' in spot.place ? [{ ...spot, city: spot.place.point }] : [],
    )
    return placeLabels({
      wanted: named.sort((a, b) => (b.city.population ?? 0) - (a.city.population ?? 0)),
      discs: spots,
      widthOf: ({ city }) => widthOf(city.name),
    })
  }, [spots, widthOf])

  if (!pane) return null
  return createPortal(
    <div className={styles.labels} aria-hidden="true">
      {labels.map(({ item, left, top, width, side }) => (
        <span
          key={item.key}
          lang={item.city.lang}
          dir="auto"
          style={{
            transform: `translate3d(${Math.round(left)}px, ${Math.round(top)}px, 0)`,
            inlineSize: width,
            textAlign: side === 'right' ? 'left' : side === 'left' ? 'right' : 'center',
          }}
        >
          {item.city.name}
        </span>
      ))}
    </div>,
    pane,
  )
}

/** Measures names in the font they are written in; each only once. */
function useTextWidth(element: HTMLElement) {
  const known = useRef(new Map<string, number>())
  const context = useRef<CanvasRenderingContext2D | null>(null)
  return useMemo(
    () => (text: string) => {
      const before = known.current.get(text)
      if (before !== undefined) return before
      context.current ??= document.createElement('canvas').getContext('2d')
      if (!context.current) return text.length * 7
      context.current.font = `400 13px ${getComputedStyle(element).getPropertyValue('--sans')}`
      const width = Math.ceil(context.current.measureText(text).width) + 2
      known.current.set(text, width)
      return width
    },
    [element],
  )
}
