import { useLocale, useMessages, useTranslations } from 'next-intl'
import type { MapAnswer } from '@/lib/cities/client/map-answer'
import type { MapColour } from '@/lib/cities/client/map-colours'
import styles from './directory-map.module.css'
import { MapKey } from './map-key'
import { MapLoader } from './map-loader'
import { MapPoster } from './map-poster'

export type MapSettings = {
  /** Borders are one party's view of disputed ones; a sentence beside the map says so. */
  borders: boolean
  /** Raster tiles instead of the product's own drawing, and whom they are owed to. */
  tileUrl?: string
  tileAttribution?: string
}

type Props = {
  /** The view of the directory as a query string, with or without its question mark. */
  query: string
  places: MapAnswer
  colour: MapColour
  settings: MapSettings
}

/**
 * The map beside the list. The server draws it as a picture with links; where script runs, the picture is replaced
 * by a map that moves as soon as that is there.
 */
export function DirectoryMap({ query, places, colour, settings }: Props) {
  const t = useTranslations('map')
  const locale = useLocale()
  const { atlas, common, map } = useMessages()
  const view = query.replace(/^\?/, '')
  return (
    <div className={styles.map}>
      <MapLoader
        query={view}
        locale={locale}
        colour={colour}
        settings={settings}
        bounds={places.bounds}
        messages={{
          atlas: { city: atlas.city, cluster: atlas.cluster },
          common: { cityCount: common.cityCount, regions: common.regions, blocks: common.blocks },
          map,
        }}
        inView={places.total > 0 ? t('inside', { total: places.total }) : t('nothing')}
        poster={<MapPoster places={places} colour={colour} query={view} />}
      >
        <MapKey colour={colour} query={view} borders={settings.borders && !settings.tileUrl} />
      </MapLoader>
    </div>
  )
}
