import 'leaflet/dist/leaflet.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { queryClient } from '@/components/site/query-client'
import type { MapColour } from '@/lib/cities/client/map-colours'
import type { Bounds } from '@/lib/core/geo/bounds'
import { CLUSTERED_BELOW } from '@/lib/core/geo/clusters'
import type { Locale } from '@/lib/i18n/locales'
import type { MapSettings } from './directory-map'
import { Layers } from './layers'
import styles from './leaflet-map.module.css'
import { motion } from './motion'
import { fitOptions } from './use-fit'

export type LeafletMapProps = {
  query: string
  locale: Locale
  colour: MapColour
  settings: MapSettings
  /** Around the results, as the server knows them. */
  bounds: Bounds | null
  /** What the map says, in the reader's language. */
  messages: AbstractIntlMessages
  /** Where the sentence about the view stands. */
  slot: HTMLElement | null
  /** Called once when there is something to see. */
  onReady: () => void
}

/** Tiles have more to show than the land; nearer than this they add nothing about a city. */
const NEAREST_TILES = 18
/** The moving map with what it needs around it. Leaflet, and all that the map fetches, comes with this file alone. */
export function LeafletMap({ messages, onReady, ...props }: LeafletMapProps) {
  const { query, locale, settings, bounds } = props
  const [isReady, setIsReady] = useState(false)
  const [first] = useState(() => fitOptions(query, bounds))
  const [isCalm] = useState(() => motion().animate === false)
  const hasTiles = settings.tileUrl !== undefined

  return (
    <QueryClientProvider client={queryClient}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
        <div className={styles.stage} data-ready={isReady}>
          <MapContainer
            className={styles.map}
            bounds={first.corners}
            boundsOptions={first.options}
            minZoom={0}
            maxZoom={hasTiles ? NEAREST_TILES : CLUSTERED_BELOW}
            // Tiles are sharp at whole levels only; the drawing fits the results at any.
            zoomSnap={hasTiles ? 1 : 0}
            zoomAnimation={!isCalm}
            fadeAnimation={!isCalm}
            inertia={!isCalm}
            zoomControl={false}
            attributionControl={false}
            // The discs have keys of their own.
            keyboard={false}
          >
            <Layers
              {...props}
              onReady={() => {
                setIsReady(true)
                onReady()
              }}
            />
          </MapContainer>
        </div>
      </NextIntlClientProvider>
    </QueryClientProvider>
  )
}
