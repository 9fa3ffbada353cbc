import { useFormatter, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Reason } from '@/lib/cities/likeness'
import type { listNearestCities, listSimilarCities } from '@/lib/cities/queries/list-neighbours'
import { CityRows } from './city-rows'

type Props = {
  name: string
  nearest: Awaited<ReturnType<typeof listNearestCities>>
  similar: Awaited<ReturnType<typeof listSimilarCities>>
}

/** The members closest on the map, and those most alike with the reasons in words. */
export function Neighbours({ name, nearest, similar }: Props) {
  const t = useTranslations('city')
  const format = useFormatter()
  const say = useReasons()
  return (
    <>
      {similar.length > 0 && (
        <Section title={t('similar.title', { name })} caption={t('similar.caption')} id="similar">
          <CityRows rows={similar.map(({ city, reasons }) => ({ city, detail: say(reasons) }))} />
        </Section>
      )}
      <Section title={t('near.title')} caption={t('near.caption')} id="near">
        <CityRows
          rows={nearest.map(({ city, km }) => ({
            city,
            detail: t('near.distance', { km: format.number(Math.round(km)) }),
          }))}
        />
      </Section>
    </>
  )
}

/** The reasons as one sentence. */
function useReasons() {
  const t = useTranslations('city')
  const words = useTranslations('common')
  const format = useFormatter()
  return (reasons: Reason[]) => {
    const said = format.list(reasons.map(one), { type: 'conjunction' })
    return said.charAt(0).toLocaleUpperCase() + said.slice(1)
  }

  function one(reason: Reason) {
    switch (reason.kind) {
      case 'size':
        return t('similar.size')
      case 'region':
        return t('similar.region')
      case 'year':
        return t('similar.year', { year: String(reason.year) })
      case 'block':
        return t('similar.block', { block: words(`blocks.${reason.block}`) })
    }
  }
}
