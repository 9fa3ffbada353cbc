import { DomUtil, type LatLng, type Map as LeafletMap, type Point } from 'leaflet'

/** Where layer points will be counted from when a zoom in progress has ended at this view. */
export function pixelOriginOf(map: LeafletMap, center: LatLng, zoom: number): Point {
  const pane = map.getPane('mapPane')
  const moved = pane ? DomUtil.getPosition(pane) : map.containerPointToLayerPoint([0, 0])
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round()
}
