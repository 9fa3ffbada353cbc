import { useTranslations } from 'next-intl'
import { Autosave } from '@/components/practices/editor/autosave'
import styles from '@/components/practices/editor/draft-form.module.css'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { Submit } from '@/components/ui/form/submit'
import { saveApplicationAction } from '@/lib/accreditation/actions'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { FIELDS, FIGURES, type Field, PARTS } from '@/lib/accreditation/schema'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { useFieldWords } from '../use-field-words'
import { FormField } from './form-field'

type Props = { application: OwnApplicationDesk; viewerId: string }

/** The form of an application: saved while it is typed with scripts, and by its button without. */
export function ApplicationForm({ application, viewerId }: Props) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  const { id, draft, version, problems, state } = application
  const labels = Object.fromEntries(FIELDS.map((field) => [field, words.label(field)]))
  const one = (field: Field) => (
    <FormField
      key={field}
      {...{ field, words, draft }}
      // What is missing is no fault while somebody writes.
      problem={problems[field]?.key === 'accreditation.missing' ? undefined : problems[field]}
    />
  )
  const titled = (part: keyof typeof PARTS) => ({
    ...{ id: part, title: t(`parts.${part}`), hint: t(`readers.${part}`) },
  })
  return (
    <ActionForm action={saveApplicationAction} name={`form-${id}`} aria-label={t('form.label')}>
      <input type="hidden" name="id" value={id} />
      <FormVersion version={version} labels={labels} />
      <Autosave
        key={state}
        to="/api/applications/draft"
        {...{ id, labels, version }}
        who={viewerId}
      >
        <div className={styles.parts}>
          <FormPart {...titled('city')}>{PARTS.city.map(one)}</FormPart>
          <FormPart {...titled('figures')}>
            {FIGURES.map((figure) => (
              <FormRow key={figure}>
                {([figure, `${figure}Year`, `${figure}Source`] as const).map(one)}
              </FormRow>
            ))}
          </FormPart>
          <FormPart {...titled('plan')}>{PARTS.plan.map(one)}</FormPart>
          <FormPart {...titled('ratings')}>
            {BUILDING_BLOCKS.map((block) => (
              <FormRow key={block}>
                {([`challenge-${block}`, `expertise-${block}`] as const).map(one)}
              </FormRow>
            ))}
          </FormPart>
          <FormPart {...titled('contact')}>{PARTS.contact.map(one)}</FormPart>
          <FormPart {...titled('commitment')}>{PARTS.commitment.map(one)}</FormPart>
        </div>
      </Autosave>
      <p>
        <Submit look="line">{t('form.save')}</Submit>
      </p>
    </ActionForm>
  )
}
