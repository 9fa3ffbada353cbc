import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap, useMapEvents } from 'react-leaflet'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import type { MapColour } from '@/lib/cities/client/map-colours'
import type { Clustered, Group } from '@/lib/core/geo/clusters'
import { motion } from './motion'
import { type CardSide, PlaceCard } from './place-card'
import { PlaceMarker } from './place-marker'
import styles from './places-layer.module.css'
import type { Spot } from './spots'
import { useFollowZoom } from './use-follow-zoom'
import { useRovingFocus } from './use-roving-focus'
import { markRows, useRowUnderHand } from './use-rows'

type Props = {
  spots: readonly Spot[]
  colour: MapColour
  countries: Record<string, string>
  pointsOf?: (place: Clustered<MapPoint>) => MapPoint[]
}

/** Pixels around a chosen city. */
const ROOM_FOR_CARD: [number, number] = [60, 60]

/** Cities and clusters as buttons: a list with one stop of the tab key, arrows inside. */
export function PlacesLayer({ spots, colour, countries, pointsOf }: Props) {
  const t = useTranslations('map')
  const map = useMap()
  const list = useRef<HTMLUListElement>(null)
  const roving = useRovingFocus(list, spots)
  const [selected, setSelected] = useState<{ key: string; side: CardSide } | null>(null)
  const wasDragged = useRef(false)
  useFollowZoom(list, spots)
  useMapEvents({
    mousedown: () => {
      wasDragged.current = false
    },
    dragstart: () => {
      wasDragged.current = true
    },
    click: ({ originalEvent }) => {
      // Leaflet hears of a click before React does.
      if (!list.current?.contains(originalEvent.target as Node)) setSelected(null)
    },
  })
  useEffect(() => () => markRows([]), [])

  const slug = useRowUnderHand()
  const onKey = useMemo(
    () => slug && spots.find(({ place }) => slugsOf(place, pointsOf).includes(slug))?.key,
    [slug, spots, pointsOf],
  )

  const pane = map.getPane('markerPane')
  if (!pane) return null
  return createPortal(
    <ul
      ref={list}
      className={styles.places}
      aria-label={t('places')}
      aria-description={t('keys')}
      onFocus={(event) => {
        roving.onFocus(event)
        showRows(event)
      }}
      onBlur={() => {
        roving.onBlur()
        markRows([])
      }}
      onPointerOver={showRows}
      onPointerLeave={() => markRows([])}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && selected) close()
        else roving.onKeyDown(event)
      }}
    >
      {spots.map((spot) => (
        <PlaceMarker
          key={spot.key}
          spot={spot}
          colour={colour}
          countries={countries}
          isTabStop={spot.key === roving.tabStop}
          isOn={spot.key === onKey}
          isSelected={spot.key === selected?.key}
        >
          {spot.key === selected?.key && 'point' in spot.place && (
            <PlaceCard
              city={spot.place.point}
              country={countries[spot.place.point.country] ?? ''}
              side={selected.side}
              onClose={close}
            />
          )}
        </PlaceMarker>
      ))}
    </ul>,
    pane,
  )

  function open(event: SyntheticEvent) {
    const spot = spotOf(event)
    if (!spot || wasDragged.current) return
    if ('point' in spot.place) {
      map.panInside(map.layerPointToLatLng([spot.x, spot.y]), {
        padding: ROOM_FOR_CARD,
        ...motion(),
      })
      setSelected(spot.key === selected?.key ? null : { key: spot.key, side: sideFor(spot) })
    } else zoomInto(spot.place)
  }

  function close() {
    const spot = spots.find(({ key }) => key === selected?.key)
    setSelected(null)
    if (spot) roving.focus(spot)
  }

  function zoomInto({ lat, lon, bounds: [west, south, east, north] }: Group) {
    // The cluster may be shown in another copy of the world than its cities are counted in.
    const by = 360 * Math.round((lon - (west + east) / 2) / 360)
    const bounds: [[number, number], [number, number]] = [
      [south, west + by],
      [north, east + by],
    ]
    const fitting = map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.3))
    const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, fitting))
    map.setView(
      zoom > fitting ? [lat, lon] : [(south + north) / 2, (west + east) / 2 + by],
      zoom,
      motion(),
    )
  }

  function sideFor(spot: Spot): CardSide {
    const at = map.layerPointToContainerPoint([spot.x, spot.y])
    const size = map.getSize()
    const y = at.y < size.y / 3 ? 'top' : at.y > (size.y * 2) / 3 ? 'bottom' : 'middle'
    return { x: at.x > size.x / 2 ? 'left' : 'right', y }
  }

  function showRows(event: SyntheticEvent) {
    const spot = spotOf(event)
    markRows(spot ? slugsOf(spot.place, pointsOf) : [])
  }

  function spotOf({ target }: SyntheticEvent) {
    const key = (target as Element).closest('[data-place]')?.getAttribute('data-place')
    return spots.find((spot) => spot.key === key)
  }
}

function slugsOf(place: Clustered<MapPoint>, pointsOf: Props['pointsOf']) {
  if ('point' in place) return [place.point.slug]
  return pointsOf?.(place).map(({ slug }) => slug) ?? []
}
