import { useCallback, useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Bounds } from '@/lib/core/geo/bounds'
import { boxOf } from './map-address'
import { motion } from './motion'
import { WORLD_BOUNDS } from './poster-view'

type Options = { query: string; bounds: Bounds | null; isReady: boolean }

/**
 * Brings the results into view: when the query changes, when the map gets another size before its reader has moved
 * it, and when asked to. `hasMoved` says that the reader has.
 */
export function useFit({ query, bounds, isReady }: Options) {
  const map = useMap()
  const [hasMoved, setHasMoved] = useState(false)
  const isFitting = useRef(false)
  const fitted = useRef(query)

  useMapEvents({
    movestart: () => {
      if (!isFitting.current) setHasMoved(true)
    },
  })

  const fitResults = useCallback(() => {
    const { corners, options } = fitOptions(query, bounds)
    isFitting.current = true
    map.once('moveend', () => {
      isFitting.current = false
    })
    map.fitBounds(corners, { ...options, ...motion() })
    setHasMoved(false)
  }, [map, query, bounds])

  useEffect(() => {
    if (!isReady || fitted.current === query) return
    fitted.current = query
    fitResults()
  }, [isReady, query, fitResults])

  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (map.getSize().equals([map.getContainer().clientWidth, map.getContainer().clientHeight]))
        return
      map.invalidateSize({ animate: false })
      if (!hasMoved) fitResults()
    })
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map, hasMoved, fitResults])

  return { fitResults, hasMoved }
}

/** The area that the query asks for, edge to edge; else the results with room for their discs and the buttons. */
export function fitOptions(query: string, bounds: Bounds | null) {
  const box = boxOf(query)
  const [west, south, east, north] = box ?? bounds ?? WORLD_BOUNDS
  const isSmall = window.innerWidth <= 1100
  const [near, far]: [[number, number], [number, number]] = isSmall
    ? [
        [20, 20],
        [56, 20],
      ]
    : [
        [32, 32],
        [68, 32],
      ]
  return {
    corners: [
      [south, west],
      [north, east],
    ] as [[number, number], [number, number]],
    options: box
      ? { maxZoom: 12 }
      : { paddingTopLeft: near, paddingBottomRight: far, maxZoom: FIT_ZOOM },
  }
}

/** A single city is shown with the country around it. */
const FIT_ZOOM = 7
