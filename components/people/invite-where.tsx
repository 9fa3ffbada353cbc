import { useTranslations } from 'next-intl'
import { FormSelect } from '@/components/ui/form/fields'
import type { PlaceOption } from '@/lib/people/queries/list-places'

type Props = { about: 'city' | 'country'; options: PlaceOption[]; chosen?: string | undefined }

/** The city or country that somebody is invited to. */
export function InviteWhere({ about, options, chosen = '' }: Props) {
  const t = useTranslations('people')
  return (
    <FormSelect
      name={about === 'city' ? 'cityId' : 'countryCode'}
      label={t(`invite.${about}`)}
      defaultValue={chosen}
      required
    >
      <option value="">{t('invite.choose')}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </FormSelect>
  )
}
