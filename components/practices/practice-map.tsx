import { useTranslations } from 'next-intl'
import { Earth } from '@/components/map/earth'
import { onPlate, PLATE } from '@/components/map/world-plate-geometry'
import styles from './practice-map.module.css'

type Place = { lat: number; lon: number; count: number }

/** Up to how many practices of a city each size of dot stands for. */
const SIZES = [
  { name: 'one', upTo: 1 },
  { name: 'some', upTo: 3 },
  { name: 'many', upTo: Number.POSITIVE_INFINITY },
] as const

/** Where the practices of a view are, drawn on the server; the list below names each place. Left to right always. */
export function PracticeMap({ places }: { places: Place[] }) {
  const t = useTranslations('practices')
  return (
    <figure className={styles.map}>
      <div dir="ltr" aria-hidden="true">
        <Earth>
          {SIZES.map(({ name, upTo }, index) => {
            const from = SIZES[index - 1]?.upTo ?? 0
            const dots = places.filter(({ count }) => count > from && count <= upTo)
            return <path key={name} className={styles[name]} d={dots.map(dot).join('')} />
          })}
        </Earth>
      </div>
      <figcaption className="cap">{t('map', { count: places.length })}</figcaption>
    </figure>
  )
}

/** A line of no length: its round ends are the dot. */
function dot({ lat, lon }: Place) {
  const { x, y } = onPlate(lon, lat)
  return `M${Math.round(x * PLATE.width)} ${Math.round(y * PLATE.height)}h0`
}
