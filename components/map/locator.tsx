import { useTranslations } from 'next-intl'
import type { Region } from '@/lib/cities/schema'
import { type Locale, localePath } from '@/lib/i18n/locales'
import styles from './locator.module.css'
import { type Labelled, placeLabels } from './locator-labels'
import { locatorView } from './locator-view'

export type Neighbour = {
  slug: string
  name: string
  nameLang?: string
  lat: number
  lon: number
  region: Region
}

type Props = {
  city: Neighbour
  /** Any number: the nearest are shown, as many as have room. */
  neighbours: readonly Neighbour[]
  locale: Locale
  size: keyof typeof SIZES
}

/** Pixels that are drawn; the place the map is put in shows as much of the middle as it has room for. */
const SIZES = { profile: { width: 1280, height: 500 }, small: { width: 640, height: 320 } }
/** Half the widths and heights of places from which a mark is shown: locator.module.css has them. */
const WIDTHS = [160, 195, 240, 300, 360, 480]
const HEIGHTS = [110, 140, 160]

/** A city where it lies, large, among the member cities near it: its picture, drawn on the server without a script. */
export function Locator({ city, neighbours, locale, size }: Props) {
  const t = useTranslations('atlas')
  const others = neighbours.filter(({ slug }) => slug !== city.slug)
  const view = locatorView(city, others, SIZES[size])
  const [own, ...marks] = placeLabels(
    [
      { ...view.city, name: city.name, radius: 13, fontSize: 18, always: true, place: city },
      ...view.shown.map(({ place, x, y }) => ({
        x,
        y,
        name: place.name,
        radius: 7,
        fontSize: 13,
        place,
      })),
    ],
    SIZES[size],
  )
  const { width, height } = SIZES[size]

  return (
    <figure
      className={`${styles.locator} ${styles[size]}`}
      aria-label={t('locator', { city: city.name })}
      dir="ltr"
    >
      <div className={styles.stage}>
        <svg
          viewBox={view.drawing.viewBox}
          style={{ width, height, left: -width / 2, top: -height / 2 }}
          aria-hidden="true"
        >
          <path className={styles.graticule} d={view.drawing.graticule} />
          <path className={styles.land} d={view.drawing.land} />
        </svg>
        {own && (
          <p className={styles.city} style={{ left: own.point.x, top: own.point.y }}>
            <Name of={own} locale={locale} />
          </p>
        )}
        <ul>
          {marks.map((mark) => (
            <li
              key={mark.point.place.slug}
              style={{ left: mark.point.x, top: mark.point.y }}
              data-w={step(WIDTHS, mark.box[0], mark.box[2])}
              data-h={step(HEIGHTS, mark.box[1], mark.box[3])}
            >
              <a
                href={localePath(locale, `/cities/${mark.point.place.slug}`)}
                data-region={mark.point.place.region}
              >
                <Name of={mark} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  )
}

function Name({
  of: { point, name: label },
  locale,
}: {
  of: Labelled<{ place: Neighbour }>
  locale: Locale
}) {
  const { name, nameLang } = point.place
  return (
    <bdi
      className={label ? undefined : 'vh'}
      data-side={label?.side}
      lang={nameLang && nameLang !== locale ? nameLang : undefined}
    >
      {name}
    </bdi>
  )
}

/** The first step that holds all of it; none where only the whole drawing does. */
function step(steps: number[], from: number, to: number) {
  const reach = Math.max(Math.abs(from), Math.abs(to))
  const index = steps.findIndex((most) => reach <= most)
  return index < 0 ? steps.length : index
}
