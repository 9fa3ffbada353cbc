import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Sign, type SignName } from '@/components/ui/sign'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import type { PlateColour, Tint } from './world-plate-colours'
import { type Mark, mainCountry, markHref } from './world-plate-marks'

type Props = { mark: Mark; colour: PlateColour }

/** A disc: one city, or a number of them with a ring of shares where the colours are not those of the regions. */
export function PlateMark({ mark, colour }: Props) {
  const locale = useLocale()
  const format = useFormatter()
  const label = useLabel(mark, colour)
  const href = markHref(mark, colour, locale)
  const count = mark.places.length
  const [first] = mark.shares
  const tint = first?.shade.tint ?? 'hollow'

  if (count === 1) {
    return (
      <a href={href} aria-label={label} data-tint={tint} data-edge={edge(mark)}>
        {isBlock(tint) && <Sign block={tint} />}
      </a>
    )
  }
  const ring = colour === 'region' ? undefined : ({ '--ring': shares(mark) } as CSSProperties)
  return (
    <a
      href={href}
      aria-label={label}
      data-size={count < 10 ? 1 : count < 30 ? 2 : 3}
      data-tint={ring ? 'ring' : tint}
      data-edge={edge(mark)}
      style={ring}
    >
      {format.number(count)}
    </a>
  )
}

export function isBlock(tint: Tint): tint is SignName {
  return (BUILDING_BLOCKS as readonly string[]).includes(tint)
}

/** "16 cities in Europe and North America, mostly United Kingdom"; only what holds for more than half is "mostly". */
function useLabel({ places }: Mark, colour: PlateColour) {
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

/** A gradient around the disc: the shades one after the other; the rest is left to the grey edge. */
function shares({ shares, places }: Mark) {
  let from = 0
  return shares
    .map(({ shade, count }) => {
      const start = from
      from += (count / places.length) * 100
      return `${paint(shade.tint)} ${Math.round(start)}% ${Math.round(from)}%`
    })
    .join(',')
}

const PAINTS: Partial<Record<Tint, string>> = {
  ink: 'var(--r-africa)',
  blue: 'var(--r-europe-north-america)',
  'blue-2': 'var(--r-asia-pacific)',
  'blue-3': 'var(--r-latin-america-caribbean)',
  hollow: 'transparent',
}

function paint(tint: Tint) {
  return PAINTS[tint] ?? `var(--bb-${tint})`
}

/** The name that appears at the pointer must not leave the plate. */
function edge({ x }: Mark) {
  if (x > 0.8) return 'end'
  return x < 0.2 ? 'start' : undefined
}
