import type { Map as LeafletMap, Point } from 'leaflet'
import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { type Bounds, covers, pad, snap } from '@/lib/core/geo/bounds'
import { motion } from './motion'

export type View = {
  zoom: number
  /** Where Leaflet's layer points are counted from; a new one moves all of them. */
  origin: Point
  /** What can be seen. */
  bounds: Bounds
  /** What is drawn: a margin more, so that a short way needs nothing new. */
  area: Bounds
}

/** Share of the view that is drawn beyond each edge. */
const MARGIN = 0.2

/** Degrees of latitude that the middle of the map may reach. */
const FARTHEST = 78

/** What the map shows. `area` stays the same object for as long as it holds the view at the same zoom. */
export function useView(): View {
  const map = useMap()
  const [view, setView] = useState(() => read(map))
  const settle = () => setView((last) => read(map, last))
  useMapEvents({
    moveend: () => {
      settle()
      stayOnEarth(map)
    },
    zoomend: settle,
    viewreset: settle,
    resize: settle,
    move: () => {
      // While one drags, only where the drawn part ends; a zoom in progress tells when it is done.
      if (map.getZoom() === view.zoom && !covers(view.area, boundsOf(map))) settle()
    },
  })
  return view
}

function read(map: LeafletMap, last?: View): View {
  const zoom = map.getZoom()
  const bounds = boundsOf(map)
  const origin = map.getPixelOrigin()
  const same = last?.zoom === zoom && covers(last.area, bounds)
  return {
    zoom,
    bounds,
    origin: last?.origin.equals(origin) ? last.origin : origin,
    area: same ? last.area : snap(pad(bounds, MARGIN), 45 / 2 ** Math.floor(zoom)),
  }
}

/** To the sides the world has no end. Beyond its upper and lower edge there is nothing: the map comes back from there. */
function stayOnEarth(map: LeafletMap) {
  const { lat, lng } = map.getCenter()
  if (Math.abs(lat) > FARTHEST) map.panTo([Math.sign(lat) * FARTHEST, lng], motion())
}

function boundsOf(map: LeafletMap): Bounds {
  const bounds = map.getBounds()
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
}
