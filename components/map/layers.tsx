import { useEffect, useMemo, useRef, useState } from 'react'
import { AttributionControl, TileLayer, useMap } from 'react-leaflet'
import { mapQuery } from '@/lib/cities/client/map-options'
import { BasemapLayer } from './basemap-layer'
import { Controls } from './controls'
import { GraticuleLayer } from './graticule-layer'
import { LabelsLayer } from './labels-layer'
import type { LeafletMapProps } from './leaflet-map'
import { NearMe } from './near-me'
import { OthersLayer } from './others-layer'
import { PlacesLayer } from './places-layer'
import { toSpots } from './spots'
import { useFit } from './use-fit'
import { usePlaces } from './use-places'
import { useView } from './use-view'
import { ViewBar } from './view-bar'

type Props = Omit<LeafletMapProps, 'messages' | 'bounds'>

/** All that lies on the map, from the ground upward. */
export function Layers({ query, locale, colour, settings, slot, onReady }: Props) {
  const map = useMap()
  const view = useView()
  const which = mapQuery(query)
  const found = usePlaces({ query: which, locale, colour, view })
  const { fitResults, hasMoved } = useFit({
    query: which,
    bounds: found.bounds,
    isReady: found.isReady,
  })
  const [hasGround, setHasGround] = useState(settings.tileUrl !== undefined)
  useOnce(hasGround && (found.isReady || found.hasFailed), onReady)

  const { zoom, origin } = view
  const spots = useMemo(
    () => toSpots(found.places, ({ lat, lon }) => map.project([lat, lon], zoom).subtract(origin)),
    [found.places, map, zoom, origin],
  )

  return (
    <>
      {settings.tileUrl ? (
        <>
          <TileLayer url={settings.tileUrl} attribution={settings.tileAttribution} />
          <AttributionControl position="bottomleft" prefix={false} />
        </>
      ) : (
        <>
          <GraticuleLayer />
          <BasemapLayer
            zoom={view.zoom}
            borders={settings.borders}
            onReady={() => setHasGround(true)}
          />
        </>
      )}
      {found.points && which !== '' && <OthersLayer points={found.points} locale={locale} />}
      <LabelsLayer spots={spots} />
      <PlacesLayer
        spots={spots}
        colour={colour}
        countries={found.countries}
        pointsOf={found.pointsOf}
      />
      <Controls onFit={fitResults}>
        <NearMe query={query} points={found.points ?? []} />
      </Controls>
      <ViewBar
        slot={slot}
        query={query}
        bounds={view.bounds}
        inside={found.inside}
        total={found.total}
        hasMoved={hasMoved}
        hasFailed={found.hasFailed}
        onFit={fitResults}
        onRetry={found.retry}
      />
    </>
  )
}

function useOnce(isDue: boolean, call: () => void) {
  const isDone = useRef(false)
  useEffect(() => {
    if (!isDue || isDone.current) return
    isDone.current = true
    call()
  }, [isDue, call])
}
