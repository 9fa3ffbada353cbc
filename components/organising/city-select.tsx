import { useTranslations } from 'next-intl'
import { FormSelect } from '@/components/ui/form/fields'
import type { CityChoice } from '@/lib/events/queries/city-choices'
import { CityOptions } from './city-options'

/** One member city, by country. */
export function CitySelect({ cities, label }: { cities: CityChoice[]; label: string }) {
  const t = useTranslations('organising')
  return (
    <FormSelect name="slug" label={label} defaultValue="">
      <option value="">{t('form.pick')}</option>
      <CityOptions cities={cities} />
    </FormSelect>
  )
}
