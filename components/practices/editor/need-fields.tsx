import { useTranslations } from 'next-intl'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { COST_BANDS, type Draft } from '@/lib/practices/schema'
import { HavingChecks } from './having-checks'

/** Preconditions, so that another city can tell point by point whether it would work there. */
export function NeedFields({ draft }: { draft: Draft }) {
  const t = useTranslations('writing')
  const practices = useTranslations('practices')
  return (
    <FormPart id="needs" title={t('parts.needs')} hint={t('parts.needsHint')}>
      <FormRow>
        <FormText
          name="needPopulationMin"
          inputMode="numeric"
          label={t('fields.needPopulationMin')}
          hint={t('hints.needPopulationMin')}
          defaultValue={draft.needPopulationMin}
        />
        <FormText
          name="needPopulationMax"
          inputMode="numeric"
          label={t('fields.needPopulationMax')}
          defaultValue={draft.needPopulationMax}
        />
        <FormSelect
          name="needBudget"
          label={t('fields.needBudget')}
          defaultValue={draft.needBudget}
        >
          <option value="">{t('choice.open')}</option>
          {COST_BANDS.map((band) => (
            <option key={band} value={band}>
              {practices(`costs.${band}`)}
            </option>
          ))}
        </FormSelect>
        <FormText
          name="needStaff"
          inputMode="decimal"
          label={t('fields.needStaff')}
          defaultValue={draft.needStaff}
        />
      </FormRow>
      <HavingChecks
        names={{
          powers: 'needPowers',
          partners: 'needPartners',
          infrastructure: 'needInfrastructure',
        }}
        legends={{
          powers: t('fields.needPowers'),
          partners: t('fields.needPartners'),
          infrastructure: t('fields.needInfrastructure'),
        }}
        stored={{
          powers: draft.needPowers,
          partners: draft.needPartners,
          infrastructure: draft.needInfrastructure,
        }}
      />
      <FormArea
        name="needsNote"
        rows={4}
        lang={draft.language}
        dir="auto"
        label={t('fields.needsNote')}
        defaultValue={draft.needsNote}
      />
    </FormPart>
  )
}
