import { useTranslations } from 'next-intl'
import { ArcMap } from '@/components/map/arc-map'
import type { Lineage } from '@/lib/trail/queries/get-lineage'

/** The trail on the earth: an arc from each city to those that learnt from it. The list says the same. */
export function TrailMap({ lineage }: { lineage: Lineage }) {
  const t = useTranslations('trail')
  const { root, steps } = lineage
  const cities = new Map([
    [root.id, root.city],
    ...steps.map(({ id, city }) => [id, city] as const),
  ])
  return (
    <ArcMap
      root={root.city}
      legs={steps.flatMap(({ parentId, city: to }) => {
        const from = cities.get(parentId)
        return from ? [{ from, to }] : []
      })}
      caption={t('trail.map', { city: root.city.name, count: steps.length })}
    />
  )
}
