import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Sign } from '@/components/ui/sign'
import { MAP_COLOURS, type MapColour, YEAR_BANDS } from '@/lib/cities/client/map-colours'
import { localePath } from '@/lib/i18n/locales'
import { isBlock, SHADES } from './shades'
import { useShadeName } from './use-shade-name'
import styles from './world-plate-key.module.css'
import { countByColour, type PlatePlace } from './world-plate-places'

type Props = { places: readonly PlatePlace[]; colour: MapColour }

/** What the colours of the plate say, with how many cities, and what else they can say. */
export function WorldPlateKey({ places, colour }: Props) {
  const t = useTranslations('atlas')
  const locale = useLocale()
  const format = useFormatter()
  const counts = countByColour(places, colour)
  const nameOf = useShadeName(colour)
  return (
    <div className={styles.key} id="map-key">
      <div className={`wrap ${styles.row}`}>
        <ul className={styles.legend} aria-label={t(`legend.${colour}`)}>
          {SHADES[colour].map(([id, tint]) => {
            const query = directoryOf(colour, id, places)
            return (
              <li key={id}>
                {isBlock(tint) ? (
                  <Sign block={tint} />
                ) : (
                  <span className={styles.disc} data-tint={tint} />
                )}
                {query ? (
                  <a href={localePath(locale, `/cities?${query}`)}>{nameOf(id)}</a>
                ) : (
                  nameOf(id)
                )}
                <span className="mute num">{format.number(counts.get(id) ?? 0)}</span>
              </li>
            )
          })}
        </ul>
        <nav className={styles.colours} aria-label={t('colourMap')}>
          <span className="mute">{t('colourBy')}</span>
          {MAP_COLOURS.map((name) => (
            <a
              key={name}
              href={localePath(locale, name === 'region' ? '/#map' : `/?colour=${name}#map`)}
              aria-current={name === colour || undefined}
            >
              {t(`colours.${name}`)}
            </a>
          ))}
        </nav>
      </div>
    </div>
  )
}

/** The view of the directory with the cities of one line of the legend; null where no filter says it. */
function directoryOf(colour: MapColour, id: string, places: readonly PlatePlace[]) {
  if (id === 'none' || colour === 'award') return null
  if (colour !== 'year') return `${colour}=${id}`
  const band = YEAR_BANDS[Number(id)]
  const years = new Set(places.flatMap(({ joined }) => joined ?? []))
  return [...years]
    .filter((year) => band && year >= band.from && (band.to === null || year <= band.to))
    .sort()
    .map((year) => `year=${year}`)
    .join('&')
}
