import { useTranslations } from 'next-intl'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { AskedSelect } from '@/components/ui/form/asked-select'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { zoneNames } from '@/lib/core/zone-name'
import type { StoredEvent } from './event-fields'

type Props = { stored: Pick<StoredEvent, 'startLocal' | 'endLocal' | 'zone' | 'fold'> }

/** When it is, on the clock where it takes place; which of two, where that clock shows the time twice. */
export function TimeFields({ stored }: Props) {
  const t = useTranslations('organising')
  return (
    <FormPart id="time" title={t('form.time')} hint={t('form.timeHint')}>
      <FormRow>
        <FormText
          name="startLocal"
          type="datetime-local"
          label={t('form.start')}
          defaultValue={stored.startLocal}
        />
        <FormText
          name="endLocal"
          type="datetime-local"
          label={t('form.end')}
          defaultValue={stored.endLocal}
        />
      </FormRow>
      <AskedSelect name="fold" label={t('form.fold')} defaultValue={stored.fold}>
        <option value="">{t('form.pick')}</option>
        <option value="earlier">{t('form.earlier')}</option>
        <option value="later">{t('form.later')}</option>
      </AskedSelect>
      <FormSelect
        name="zone"
        label={t('form.zone')}
        hint={t('form.zoneHint')}
        defaultValue={stored.zone}
      >
        {zoneNames(stored.zone).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </FormSelect>
    </FormPart>
  )
}
