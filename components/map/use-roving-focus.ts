import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useMap } from 'react-leaflet'
import type { Place } from '@/lib/core/geo/bounds'
import { motion } from './motion'
import { type Direction, nearestAhead, nearestTo } from './nearest'
import type { Spot } from './spots'

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
/** Pixels that an arrow moves the map where no disc lies ahead. */
const PAN: Record<Direction, [number, number]> = {
  left: [-120, 0],
  right: [120, 0],
  up: [0, -120],
  down: [0, 120],
}

/**
 * Makes the discs one stop of the tab key: arrows go on from it. When the disc with the focus is gone, because the
 * map has zoomed or moved on, the focus goes to the nearest one there is.
 */
export function useRovingFocus(list: RefObject<HTMLElement | null>, spots: readonly Spot[]) {
  const map = useMap()
  const [current, setCurrent] = useState<string | null>(null)
  const focused = useRef<Place | null>(null)

  const middle = map.containerPointToLayerPoint(map.getSize().divideBy(2))
  const stop = spots.find(({ key }) => key === current) ?? nearestTo(middle, spots)

  useLayoutEffect(() => {
    if (!focused.current || list.current?.contains(document.activeElement)) return
    const next = nearestTo(
      map.latLngToLayerPoint([focused.current.lat, focused.current.lon]),
      spots,
    )
    if (next) focus(next)
  })

  return { tabStop: stop?.key, focus, onFocus, onBlur, onKeyDown }

  function focus(spot: Spot) {
    const name = CSS.escape(spot.key)
    list.current
      ?.querySelector<HTMLElement>(`[data-place="${name}"]`)
      ?.focus({ preventScroll: true })
    const at = map.layerPointToLatLng([spot.x, spot.y])
    map.panInside(at, { padding: [40, 40], ...motion() })
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    const spot = spotOf(event.target)
    if (!spot) return
    focused.current = spot.place
    setCurrent(spot.key)
  }

  function onBlur() {
    // A disc that goes takes the focus with it, which must not count as leaving: by then it has been given back.
    setTimeout(() => {
      if (!list.current?.contains(document.activeElement)) focused.current = null
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const direction = ARROWS[event.key]
    const from = spotOf(event.target as Element)
    if (direction && from) {
      const next = nearestAhead(from, spots, direction)
      if (next) focus(next)
      else map.panBy(PAN[direction], motion())
    } else if (event.key === '+' || event.key === '=') map.zoomIn()
    else if (event.key === '-') map.zoomOut()
    else return
    event.preventDefault()
  }

  function spotOf(element: Element) {
    const key = element.closest('[data-place]')?.getAttribute('data-place')
    return spots.find((spot) => spot.key === key)
  }
}
