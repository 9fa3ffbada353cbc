import { useTranslations } from 'next-intl'
import { CostOptions } from '@/components/practices/cost-options'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { Fold } from '@/components/ui/fold'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { AUDIENCES, type Draft, LISTS } from '@/lib/practices/schema'

type Props = { draft: Draft; features: { id: string; title: string }[] }

/** When, for whom, how much, with whom. */
export function FactFields({ draft, features }: Props) {
  const t = useTranslations('writing')
  const practices = useTranslations('practices')
  const words = useTranslations('common')
  const some = (name: 'features' | 'sdgs' | 'audience') =>
    t('choice.some', { label: t(`fields.${name}`), count: draft[name].length })
  return (
    <FormPart id="facts" title={t('parts.facts')} hint={t('parts.factsHint')}>
      <FormChecks
        name="blocks"
        legend={t('fields.blocks')}
        hint={t('hints.blocks')}
        stored={draft.blocks}
        options={BUILDING_BLOCKS.map((value) => ({ value, label: words(`blocks.${value}`) }))}
      />
      <FormRow>
        {(['year', 'yearEnd'] as const).map((name) => (
          <FormText
            key={name}
            name={name}
            inputMode="numeric"
            label={t(`fields.${name}`)}
            defaultValue={draft[name]}
          />
        ))}
        <FormText
          name="reach"
          inputMode="numeric"
          label={t('fields.reach')}
          hint={t('hints.reach')}
          defaultValue={draft.reach}
        />
        <FormSelect name="costBand" label={t('fields.costBand')} defaultValue={draft.costBand}>
          <CostOptions none={t('choice.open')} />
        </FormSelect>
      </FormRow>
      <Fold summary={some('audience')}>
        <FormChecks
          name="audience"
          legend={t('fields.audience')}
          stored={draft.audience}
          options={AUDIENCES.map((value) => ({ value, label: practices(`audiences.${value}`) }))}
        />
      </Fold>
      <Fold summary={some('features')}>
        <FormChecks
          name="features"
          legend={t('fields.features')}
          hint={t('hints.features')}
          stored={draft.features}
          options={features.map(({ id, title }) => ({
            value: id,
            label: <span lang="en">{practices('goal', { number: id, name: title })}</span>,
          }))}
        />
      </Fold>
      <Fold summary={some('sdgs')}>
        <FormChecks
          name="sdgs"
          legend={t('fields.sdgs')}
          stored={draft.sdgs}
          options={LISTS.sdgs.map((value) => ({
            value,
            label: practices('goal', { number: value, name: words(`goals.${value as '1'}`) }),
          }))}
        />
      </Fold>
      {(['partners', 'links'] as const).map((name) => (
        <FormArea
          key={name}
          name={name}
          rows={4}
          dir="auto"
          label={t(`fields.${name}`)}
          hint={t(`hints.${name}`)}
          defaultValue={draft[name]}
        />
      ))}
    </FormPart>
  )
}
