import { useTranslations } from 'next-intl'
import { CostOptions } from '@/components/practices/cost-options'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import type { Draft } from '@/lib/practices/schema'
import { HavingChecks } from './having-checks'

/** Preconditions, so that another city can tell point by point whether it would work there. */
export function NeedFields({ draft }: { draft: Draft }) {
  const t = useTranslations('writing')
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
          <CostOptions none={t('choice.open')} />
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
