import { useTranslations } from 'next-intl'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import type { MapColour } from '@/lib/cities/client/map-colours'
import type { Region } from '@/lib/cities/schema'
import type { Clustered } from '@/lib/core/geo/clusters'

/**
 * Says a disc in words: "Cork, Ireland", "12 cities, mostly Republic of Korea". Only what holds for more than half
 * of a cluster is "mostly".
 */
export function usePlaceName(colour: MapColour, countries: Record<string, string>) {
  const t = useTranslations('atlas')
  const common = useTranslations('common')
  return (place: Clustered<MapPoint>) => {
    if ('point' in place) {
      const { name, country } = place.point
      return t('city', { city: name, country: countries[country] ?? country })
    }
    const cities = common('cityCount', { count: place.count })
    const [code = '', count] = largest(place.tallies.country ?? {})
    const country = countries[code] ?? code
    if (count === place.count) return t('cluster.one', { cities, country })

    const region = Object.keys(place.tallies.colour ?? {})[0] as Region | undefined
    const where =
      colour === 'region' && region
        ? t('cluster.region', { cities, region: common(`regions.${region}`) })
        : cities
    return count * 2 > place.count
      ? t('cluster.mostly', { where, country })
      : t('cluster.some', { where, country, count })
  }
}

function largest(tally: Record<string, number>) {
  return Object.entries(tally).reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
}
