import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Sign } from '@/components/ui/sign'
import { colourOf, type MapColour } from '@/lib/cities/client/map-colours'
import styles from './disc.module.css'
import { isBlock, ringOf, tintOf } from './shades'
import { type Mark, markHref } from './world-plate-marks'
import { mainCountry } from './world-plate-places'

type Props = { mark: Mark; colour: MapColour }

/** A disc: one city, or a number of them with a ring of shares where the colours are not those of the regions. */
export function PlateMark({ mark, colour }: Props) {
  const locale = useLocale()
  const format = useFormatter()
  const label = useLabel(mark, colour)
  const tally: Record<string, number> = {}
  for (const place of mark.places) {
    const value = colourOf(place, colour)
    tally[value] = (tally[value] ?? 0) + 1
  }
  const count = mark.places.length
  const tint = tintOf(Object.keys(tally)[0] ?? 'none', colour)
  const ring = count > 1 && colour !== 'region'
  const side = edge(mark)
  return (
    <a
      className={styles.disc}
      href={markHref(mark, colour, locale)}
      aria-label={label}
      data-tint={ring ? 'ring' : tint}
      // What isn't there would still be written into the page a hundred times, as undefined.
      {...(count > 1 && { 'data-size': count < 10 ? 1 : count < 30 ? 2 : 3 })}
      {...(side && { 'data-edge': side })}
      {...(ring && { style: { '--ring': ringOf(tally, colour) } as CSSProperties })}
    >
      {count > 1 ? format.number(count) : isBlock(tint) && <Sign block={tint} />}
    </a>
  )
}

/** "16 cities in Europe and North America, mostly United Kingdom"; only what holds for more than half is "mostly". */
function useLabel({ places }: Mark, colour: MapColour) {
  const t = useTranslations('atlas')
  const common = useTranslations('common')
  const [first] = places
  if (!first) return ''
  if (places.length === 1) return t('city', { city: first.name, country: first.country.name })

  const main = mainCountry(places)
  const cities = common('cityCount', { count: places.length })
  if (main.count === places.length) return t('cluster.one', { cities, country: main.name })
  const where =
    colour === 'region'
      ? t('cluster.region', { cities, region: common(`regions.${first.region}`) })
      : cities
  return main.count * 2 > places.length
    ? t('cluster.mostly', { where, country: main.name })
    : t('cluster.some', { where, country: main.name, count: main.count })
}

/** The name that appears at the pointer must not leave the plate. */
function edge({ x }: Mark) {
  if (x > 0.8) return 'end'
  return x < 0.2 ? 'start' : undefined
}
