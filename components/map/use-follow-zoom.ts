import type { Point } from 'leaflet'
import type { RefObject } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { pixelOriginOf } from './pixel-origin'
import type { Spot } from './spots'

/** Keeps the discs at their places while the map zooms; what they stand for is only counted anew when it rests. */
export function useFollowZoom(list: RefObject<HTMLElement | null>, spots: readonly Spot[]) {
  const map = useMap()
  useMapEvents({
    zoom: () => move(map.getZoom(), map.getPixelOrigin()),
    zoomanim: ({ center, zoom }) => move(zoom, pixelOriginOf(map, center, zoom)),
  })

  function move(zoom: number, origin: Point) {
    const items = list.current?.children
    for (const [i, { place, moved }] of spots.entries()) {
      const item = items?.item(i)
      if (!(item instanceof HTMLElement)) continue
      const at = map.project([place.lat, place.lon], zoom).subtract(origin)
      item.style.transform = `translate3d(${at.x + moved.x}px, ${at.y + moved.y}px, 0)`
    }
  }
}
