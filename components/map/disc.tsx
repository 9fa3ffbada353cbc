import type { CSSProperties } from 'react'
import { Sign } from '@/components/ui/sign'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import { colourOf, type MapColour } from '@/lib/cities/client/map-colours'
import type { Clustered } from '@/lib/core/geo/clusters'
import styles from './disc.module.css'
import { isBlock, ringOf, tintOf } from './shades'

type Place = Clustered<MapPoint>

/** What makes a link or a button the disc of a city or of a cluster. */
export function discLook(place: Place, colour: MapColour) {
  const { count } = place
  if ('point' in place) {
    return { className: styles.disc, 'data-tint': tintOf(colourOf(place.point, colour), colour) }
  }
  const tally = place.tallies.colour ?? {}
  const [only = 'none'] = Object.keys(tally)
  return {
    className: styles.disc,
    'data-size': count < 10 ? 1 : count < 30 ? 2 : 3,
    'data-tint': colour === 'region' ? tintOf(only, colour) : 'ring',
    style: colour === 'region' ? undefined : ({ '--ring': ringOf(tally, colour) } as CSSProperties),
  }
}

type Props = { place: Place; colour: MapColour; count: string }

/** What stands in the disc: how many cities, or the sign of the one city's building block. */
export function DiscInside({ place, colour, count }: Props) {
  if (!('point' in place)) return count
  const tint = tintOf(colourOf(place.point, colour), colour)
  return isBlock(tint) ? <Sign block={tint} /> : null
}
