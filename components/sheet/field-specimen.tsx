import { useTranslations } from 'next-intl'
import { CheckRow } from '@/components/ui/check-row'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { ComboboxSpecimen } from './combobox-specimen'
import styles from './specimen.module.css'

type Props = { places: string[] }

export function FieldSpecimen({ places }: Props) {
  const t = useTranslations('sheet.fields')
  return (
    <div className={styles.two}>
      <div className={styles.rows}>
        <Field label={t('name')} hint={t('nameHint')}>
          {(control) => <TextInput {...control} defaultValue={t('nameValue')} />}
        </Field>
        <Field label={t('years')} error={t('yearsError')}>
          {(control) => <TextInput {...control} inputMode="decimal" defaultValue="41" />}
        </Field>
        <Field label={t('kind')}>
          {(control) => (
            <Select {...control}>
              <option>{t('mentor')}</option>
              <option>{t('visit')}</option>
            </Select>
          )}
        </Field>
      </div>
      <div className={styles.rows}>
        <ComboboxSpecimen
          label={t('place')}
          listLabel={t('places')}
          none={t('none')}
          places={places}
          counts={['', ...places].map((_, count) => t('count', { count }))}
        />
        <div>
          <CheckRow name="sheet" value="1" checked count={12}>
            {t('selected')}
          </CheckRow>
          <CheckRow name="sheet" value="2" count={0}>
            {t('notSelected')}
          </CheckRow>
        </div>
      </div>
    </div>
  )
}
