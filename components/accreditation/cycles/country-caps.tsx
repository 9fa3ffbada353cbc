import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { FormRow } from '@/components/profiles/form-part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Table } from '@/components/ui/table'
import { setCapAction } from '@/lib/accreditation/actions'
import type { CycleDesk } from '@/lib/accreditation/queries/cycles'

type Props = { cycle: CycleDesk; countries: { code: string; name: string }[] }

/** Countries that have another number of places than the usual, and what each has endorsed. */
export function CountryCaps({ cycle, countries }: Props) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  return (
    <Part id="countries" title={t('cycles.countries')}>
      {cycle.countries.length > 0 && (
        <Table
          caption={t('cycles.countries')}
          captionHidden
          columns={[
            { label: t('cycles.country') },
            { label: t('cycles.countryCap'), numeric: true },
            { label: t('cycles.endorsed'), numeric: true },
          ]}
          rows={cycle.countries.map(({ code, name, cap, endorsed }) => ({
            id: code,
            cells: [name, format.number(cap), format.number(endorsed)],
          }))}
        />
      )}
      <ActionForm action={setCapAction} name={`cap-${cycle.id}`} aria-label={t('cycles.countries')}>
        <input type="hidden" name="cycleId" value={cycle.id} />
        <FormRow>
          <FormSelect name="countryCode" label={t('cycles.country')} defaultValue="">
            <option value="">{t('form.choose')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </FormSelect>
          <FormText name="cap" type="number" min={0} max={50} label={t('cycles.countryCap')} />
        </FormRow>
        <p>
          <Submit look="line">{t('cycles.setCap')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}
