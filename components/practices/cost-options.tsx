import { useTranslations } from 'next-intl'
import { COST_BANDS } from '@/lib/practices/schema'

/** The bands of cost for a select, after `none` for what is not said. */
export function CostOptions({ none }: { none: string }) {
  const t = useTranslations('practices')
  return (
    <>
      <option value="">{none}</option>
      {COST_BANDS.map((band) => (
        <option key={band} value={band}>
          {t(`costs.${band}`)}
        </option>
      ))}
    </>
  )
}
