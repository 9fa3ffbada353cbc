import { useFormatter, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { listNearestCities } from '@/lib/cities/queries/list-neighbours'
import { CityRows } from './city-rows'

type Props = { nearest: Awaited<ReturnType<typeof listNearestCities>> }

/** The members closest on the map. */
export function Neighbours({ nearest }: Props) {
  const t = useTranslations('city')
  const format = useFormatter()
  return (
    <Section title={t('near.title')} caption={t('near.caption')} id="near">
      <CityRows
        rows={nearest.map(({ city, km }) => ({
          city,
          detail: t('near.distance', { km: format.number(Math.round(km)) }),
        }))}
      />
    </Section>
  )
}
