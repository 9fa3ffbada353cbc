import { useLocale, useTranslations } from 'next-intl'
import type { MapColour } from '@/lib/cities/client/map-colours'
import { Earth } from './earth'
import styles from './world-plate.module.css'
import { onPlate } from './world-plate-geometry'
import { WorldPlateKey } from './world-plate-key'
import { PlateMark } from './world-plate-mark'
import { PLATE_LEVELS, plateMarks } from './world-plate-marks'
import type { PlatePlace } from './world-plate-places'

type Props = { places: readonly PlatePlace[]; colour: MapColour }

/** Where a name stands on the sea, or a degree at the edge: latitude, and longitude for the names. */
const OCEANS = [
  { name: 'pacific', lon: -140, lat: 6 },
  { name: 'atlantic', lon: -36, lat: 26 },
  { name: 'atlantic', lon: -14, lat: -30 },
  { name: 'indian', lon: 78, lat: -24 },
  { name: 'pacific', lon: 164, lat: 18 },
] as const
const PARALLELS = [60, 30, 0, -30]

/**
 * All member cities on one picture of the earth, drawn on the server and complete without a script: each disc is a link
 * to a city or to the directory at that place. It stays left to right in every language.
 */
export function WorldPlate({ places, colour }: Props) {
  const t = useTranslations('atlas')
  const locale = useLocale()
  return (
    <div className={styles.block} id="map">
      <section className={styles.plate} aria-label={t(`label.${colour}`)} dir="ltr">
        <a className={styles.skip} href="#map-key" lang={locale} dir="auto">
          {t('skip')}
        </a>
        <div className={styles.stage}>
          <Earth className={styles.earth} />
          <div aria-hidden="true">
            {OCEANS.map(({ name, lon, lat }) => (
              <span className={styles.ocean} key={`${lon}`} style={at(onPlate(lon, lat))}>
                {t(`oceans.${name}`)}
              </span>
            ))}
            {PARALLELS.map((degrees) => (
              <span
                className={styles.tick}
                key={degrees}
                style={{ top: at(onPlate(0, degrees)).top }}
              >
                {t(degrees < 0 ? 'south' : degrees > 0 ? 'north' : 'equator', {
                  degrees: Math.abs(degrees),
                })}
              </span>
            ))}
          </div>
          {PLATE_LEVELS.map((level) => (
            <ul className={`${styles.marks} ${styles[level.name]}`} key={level.name}>
              {plateMarks(places, colour, level).map((mark) => (
                <li key={mark.places[0]?.slug} style={at(mark)}>
                  <PlateMark mark={mark} colour={colour} />
                </li>
              ))}
            </ul>
          ))}
        </div>
      </section>
      <WorldPlateKey places={places} colour={colour} />
    </div>
  )
}

function at({ x, y }: { x: number; y: number }) {
  return { left: percent(x), top: percent(y) }
}

function percent(share: number) {
  return `${Math.round(share * 1000) / 10}%`
}
