import { useTranslations } from 'next-intl'
import { Earth } from '@/components/map/earth'
import { onPlate, PLATE } from '@/components/map/world-plate-geometry'
import styles from '@/components/practices/practice-map.module.css'
import type { EventRow } from '@/lib/events/queries/list-events'

/** Where events are, drawn on the server: at their venue where it is known, else at their city. The list says the same. */
export function EventMap({ events }: { events: EventRow[] }) {
  const t = useTranslations('events')
  const places = new Map(
    events.flatMap(({ lat, lon, city }) => {
      const place =
        lat !== null && lon !== null ? { lat, lon } : city && { lat: city.lat, lon: city.lon }
      return place ? [[`${place.lat},${place.lon}`, place] as const] : []
    }),
  )
  return (
    <figure className={styles.map}>
      <div dir="ltr" aria-hidden="true">
        <Earth>
          <path
            className={styles.some}
            d={[...places.values()]
              .map(({ lat, lon }) => {
                const { x, y } = onPlate(lon, lat)
                return `M${Math.round(x * PLATE.width)} ${Math.round(y * PLATE.height)}h0`
              })
              .join('')}
          />
        </Earth>
      </div>
      <figcaption className="cap">{t('map', { count: places.size })}</figcaption>
    </figure>
  )
}
