import { useTranslations } from 'next-intl'
import { CostOptions } from '@/components/practices/cost-options'
import { FormRow } from '@/components/profiles/form-part'
import styles from '@/components/profiles/form-part.module.css'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { saveMeansAction } from '@/lib/practices/actions'
import type { StoredMeans } from '@/lib/practices/queries/get-means'
import { HavingChecks } from './having-checks'

type Props = { cityId: string; mayEdit: boolean; means: StoredMeans }

/** What a city has to carry a practice with. */
export function MeansForm({ cityId, mayEdit, means }: Props) {
  const t = useTranslations('writing')
  const legends = {
    powers: t('means.powers'),
    partners: t('means.partners'),
    infrastructure: t('means.infrastructure'),
  }
  return (
    <ActionForm action={saveMeansAction} name={`means-${cityId}`} aria-label={t('means.title')}>
      <input type="hidden" name="cityId" value={cityId} />
      <FormVersion
        version={means?.version ?? 0}
        labels={{ budget: t('means.budget'), staff: t('means.staff'), ...legends }}
      />
      <fieldset disabled={!mayEdit} className={styles.fields}>
        <p className="small mute">{t('means.listHint')}</p>
        <FormRow>
          <FormSelect
            name="budget"
            label={t('means.budget')}
            defaultValue={means?.budget ?? undefined}
          >
            <CostOptions none={t('choice.open')} />
          </FormSelect>
          <FormText
            name="staff"
            inputMode="decimal"
            label={t('means.staff')}
            defaultValue={means?.staff == null ? '' : String(means.staff)}
          />
        </FormRow>
        <HavingChecks
          names={{ powers: 'powers', partners: 'partners', infrastructure: 'infrastructure' }}
          legends={legends}
          stored={{
            powers: means?.powers ?? [],
            partners: means?.partners ?? [],
            infrastructure: means?.infrastructure ?? [],
          }}
        />
        {mayEdit && (
          <p>
            <Submit>{t('means.save')}</Submit>
          </p>
        )}
      </fieldset>
    </ActionForm>
  )
}
