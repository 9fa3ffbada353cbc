import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { Submit } from '@/components/ui/form/submit'
import { saveDraftAction } from '@/lib/practices/actions'
import type { Desk } from '@/lib/practices/queries/own-practices'
import { DRAFT_FIELDS } from '@/lib/practices/schema'
import { Autosave } from './autosave'
import styles from './draft-form.module.css'
import { FactFields } from './fact-fields'
import { NeedFields } from './need-fields'
import { StoryFields } from './story-fields'
import { TranslationFields } from './translation-fields'

type Props = {
  practice: Desk
  viewerId: string
  features: { id: string; title: string }[]
}

/** The form of a draft: saved while it is typed with scripts, and by its button without. */
export function DraftForm({ practice, viewerId, features }: Props) {
  const t = useTranslations('writing')
  const locale = useLocale()
  const { id, draft, draftVersion, original } = practice
  const labels = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, t(`fields.${field}`)]))
  return (
    <ActionForm action={saveDraftAction} name={`draft-${id}`} aria-label={t('edit.label')}>
      <input type="hidden" name="id" value={id} />
      <FormVersion version={draftVersion} labels={labels} />
      <Autosave to="/api/practices/draft" {...{ id, labels }} who={viewerId} version={draftVersion}>
        <div className={styles.parts}>
          {original ? (
            <TranslationFields draft={draft} original={original} locale={locale} />
          ) : (
            <>
              <StoryFields draft={draft} locale={locale} />
              <FactFields draft={draft} features={features} />
              <NeedFields draft={draft} />
            </>
          )}
        </div>
      </Autosave>
      <p className="cap">{t('edit.markdown')}</p>
      <Actions>
        <Submit name="then" value="preview">
          {t('edit.preview')}
        </Submit>
        <Submit look="line">{t('edit.save')}</Submit>
      </Actions>
    </ActionForm>
  )
}
