import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import { mapPointsOptions } from '@/lib/cities/client/map-options'
import type { Locale } from '@/lib/i18n/locales'
import type { Sheet } from './canvas-layer'
import { mercator } from './mercator'
import { useCanvas } from './use-canvas'

type Props = { points: readonly MapPoint[]; locale: Locale }

/** The cities that the filters leave out, as quiet dots: they give the results their place, and answer to nothing. */
export function OthersLayer({ points, locale }: Props) {
  const { data } = useQuery(mapPointsOptions('', locale))
  const spots = useMemo(() => {
    const shown = new Set(points.map(({ slug }) => slug))
    return (data?.points ?? []).filter(({ slug }) => !shown.has(slug)).map(mercator)
  }, [data, points])

  useCanvas(
    useCallback(
      ({ context, scale, left, top, right, ...sheet }: Sheet) => {
        sheet.intoPixels()
        context.fillStyle = sheet.colour('--ink-3')
        context.globalAlpha = 0.55
        context.beginPath()
        for (const { x, y } of spots) {
          for (let copy = Math.floor(left / 256); x + copy * 256 <= right; copy++) {
            const at = (x + copy * 256 - left) * scale
            context.moveTo(at + 2, (y - top) * scale)
            context.arc(at, (y - top) * scale, 2, 0, 2 * Math.PI)
          }
        }
        context.fill()
        context.globalAlpha = 1
      },
      [spots],
    ),
  )
  return null
}
