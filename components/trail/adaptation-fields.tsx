import { useLocale, useTranslations } from 'next-intl'
import { CostOptions } from '@/components/practices/cost-options'
import { FormRow } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { RESULTS, type Result } from '@/lib/trail/schema'

type Stored = {
  year: number | null
  changes: string
  costBand: string | null
  result: Result | null
  outcome: string
  practiceId: string | null
  language: string
}
type Props = { stored: Stored; own: { id: string; title: string }[] }

/** What a city says of its adaptation: when it is recorded, and later of how it went. */
export function AdaptationFields({ stored, own }: Props) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <>
      <FormRow>
        <FormText
          name="year"
          inputMode="numeric"
          label={t('form.year')}
          defaultValue={stored.year === null ? '' : String(stored.year)}
        />
        <FormSelect name="language" label={t('form.language')} defaultValue={stored.language}>
          <LanguageOptions locale={locale} />
        </FormSelect>
      </FormRow>
      <FormArea
        name="changes"
        rows={6}
        dir="auto"
        label={t('form.changes')}
        defaultValue={stored.changes}
      />
      <FormChecks
        name="result"
        pick="one"
        legend={t('form.result')}
        stored={stored.result ? [stored.result] : []}
        options={RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))}
      />
      <FormArea
        name="outcome"
        rows={6}
        dir="auto"
        label={t('form.outcome')}
        hint={t('form.outcomeHint')}
        defaultValue={stored.outcome}
      />
      <FormRow>
        <FormSelect name="costBand" label={t('form.cost')} defaultValue={stored.costBand ?? ''}>
          <CostOptions none={t('form.costOpen')} />
        </FormSelect>
        <FormSelect name="practiceId" label={t('form.own')} defaultValue={stored.practiceId ?? ''}>
          <option value="">{t('form.ownNone')}</option>
          {own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </FormSelect>
      </FormRow>
    </>
  )
}
