import { useTranslations } from 'next-intl'
import { type MapColour, YEAR_BANDS } from '@/lib/cities/client/map-colours'
import type { BuildingBlock, Region } from '@/lib/cities/schema'

/** Says a line of the legend in words. */
export function useShadeName(colour: MapColour) {
  const t = useTranslations('atlas')
  const common = useTranslations('common')
  return (value: string) => {
    if (colour === 'region') return common(`regions.${value as Region}`)
    if (colour === 'award') return t(`awards.${value as 'again' | 'once' | 'none'}`)
    if (value === 'none') return t(`none.${colour}`)
    if (colour === 'block') return common(`blocks.${value as BuildingBlock}`)
    const band = YEAR_BANDS[Number(value)]
    if (!band) return ''
    return band.to === null
      ? t('since', { year: String(band.from) })
      : t('years', { from: String(band.from), to: String(band.to) })
  }
}
