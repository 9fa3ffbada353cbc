import { useTranslations } from 'next-intl'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { saveCycleAction } from '@/lib/accreditation/actions'
import type { CycleDesk } from '@/lib/accreditation/queries/cycles'
import { CRITERIA, USUAL_CAP } from '@/lib/accreditation/schema'

type Props = {
  id: string
  /** Null for a new one. */
  cycle: CycleDesk | null
}

/** A call: its dates in one zone, the places of each country, and what is judged. */
export function CycleForm({ id, cycle }: Props) {
  const t = useTranslations('accreditation')
  const weightOf = (criterion: string) =>
    String(cycle?.rubric.find((each) => each.id === criterion)?.weight ?? 1)
  return (
    <ActionForm action={saveCycleAction} name={`cycle-${id}`} aria-label={t('cycles.title')}>
      <input type="hidden" name="id" value={id} />
      <FormVersion version={cycle?.version ?? 0} labels={{}} />
      <FormRow>
        <FormText
          name="name"
          maxLength={40}
          label={t('cycles.name')}
          hint={t('cycles.nameHint')}
          defaultValue={cycle?.name}
        />
        <FormText
          name="zone"
          dir="ltr"
          label={t('cycles.zone')}
          hint={t('cycles.zoneHint')}
          defaultValue={cycle?.zone ?? 'Europe/Paris'}
        />
      </FormRow>
      <FormRow>
        <FormText
          name="opensLocal"
          type="datetime-local"
          label={t('cycles.opens')}
          defaultValue={cycle?.opensLocal}
        />
        <FormText
          name="closesLocal"
          type="datetime-local"
          label={t('cycles.closes')}
          defaultValue={cycle?.closesLocal}
        />
        <FormText
          name="decidesLocal"
          type="datetime-local"
          label={t('cycles.decides')}
          defaultValue={cycle?.decidesLocal}
        />
      </FormRow>
      <FormText
        name="cap"
        type="number"
        min={0}
        max={50}
        label={t('cycles.cap')}
        defaultValue={String(cycle?.cap ?? USUAL_CAP)}
      />
      <FormBox name="abroad" label={t('cycles.abroad')} stored={cycle?.abroad} />
      <FormPart id="rubric" title={t('cycles.rubric')} hint={t('cycles.rubricHint')}>
        <FormRow>
          {CRITERIA.map((criterion) => (
            <FormText
              key={criterion}
              name={`weight-${criterion}`}
              type="number"
              min={0}
              max={100}
              label={t(`criteria.${criterion}`)}
              defaultValue={weightOf(criterion)}
            />
          ))}
        </FormRow>
      </FormPart>
      <p>
        <Submit>{t(cycle ? 'cycles.save' : 'cycles.begin')}</Submit>
      </p>
    </ActionForm>
  )
}
