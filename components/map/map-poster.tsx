import { useFormatter, useLocale } from 'next-intl'
import type { CSSProperties } from 'react'
import { type MapAnswer, unpackPoint } from '@/lib/cities/client/map-answer'
import type { MapColour } from '@/lib/cities/client/map-colours'
import { pad } from '@/lib/core/geo/bounds'
import { localePath } from '@/lib/i18n/locales'
import { DiscInside, discLook } from './disc'
import { graticuleStep } from './graticule'
import { DRAWING } from './land-drawing'
import { boxParameter, directoryAddress } from './map-address'
import styles from './map-poster.module.css'
import { mercator, WORLD } from './mercator'
import { POSTER_SIZES, posterFrame, posterMarks, posterZoom } from './poster-view'
import { usePlaceName } from './use-place-name'

type Props = { places: MapAnswer; colour: MapColour; query: string }

/** The map without script: each cluster leads into the directory at its place, each city to its profile. */
export function MapPoster({ places, colour, query }: Props) {
  const locale = useLocale()
  const format = useFormatter()
  const nameOf = usePlaceName(colour, places.countries)
  const frame = posterFrame(places.bounds)
  const units = DRAWING / WORLD
  const box = [frame.x, frame.y, frame.width, frame.height].map((n) => (n * units).toFixed(1))
  const points = places.points?.map(unpackPoint) ?? []

  return (
    <div
      className={styles.poster}
      style={{ '--ratio': frame.width / frame.height } as CSSProperties}
    >
      <svg className={styles.picture} viewBox={box.join(' ')} aria-hidden="true">
        <path className={styles.graticule} d={lines(graticuleStep(posterZoom(frame, 'wide')))} />
        <g className={styles.land}>
          {copies(frame).map((x) => (
            <use key={x} href="/api/map/land.svg#land" x={x * DRAWING} />
          ))}
        </g>
      </svg>
      {places.bounds &&
        POSTER_SIZES.map((size) => (
          <ul key={size} className={`${styles.marks} ${styles[size]}`}>
            {posterMarks(points, { bounds: places.bounds ?? [0, 0, 0, 0], colour, size }).map(
              ({ place, x, y, label }) => (
                <li
                  key={`${x} ${y}`}
                  style={{ left: `${(x * 100).toFixed(2)}%`, top: `${(y * 100).toFixed(2)}%` }}
                >
                  <a
                    {...discLook(place, colour)}
                    href={
                      'point' in place
                        ? localePath(locale, `/cities/${place.point.slug}`)
                        : directoryAddress(locale, query, {
                            bbox: boxParameter(pad(place.bounds, 0.05)),
                          })
                    }
                    aria-label={nameOf(place)}
                  >
                    <DiscInside place={place} colour={colour} count={format.number(place.count)} />
                  </a>
                  {label && 'point' in place && (
                    <span
                      className={styles.label}
                      data-side={label}
                      lang={place.point.lang}
                      dir="auto"
                      aria-hidden="true"
                    >
                      {place.point.name}
                    </span>
                  )}
                </li>
              ),
            )}
          </ul>
        ))}
    </div>
  )
}

/** The worlds to the left and right that the plate may reach into. */
function copies({ x, width }: { x: number; width: number }) {
  return [-1, 0, 1].filter((copy) => x - width < (copy + 1) * WORLD && x + 2 * width > copy * WORLD)
}

function lines(step: number) {
  const units = DRAWING / WORLD
  const meridians = Array.from({ length: Math.floor(1080 / step) }, (_, i) => {
    const { x } = mercator({ lat: 0, lon: -540 + i * step })
    return `M${Math.round(x * units)} ${-DRAWING}V${2 * DRAWING}`
  })
  const parallels = Array.from({ length: Math.floor(160 / step) + 1 }, (_, i) => {
    const lat = Math.ceil(-80 / step) * step + i * step
    return `M${-DRAWING} ${Math.round(mercator({ lat, lon: 0 }).y * units)}H${2 * DRAWING}`
  })
  return [...meridians, ...parallels].join('')
}
