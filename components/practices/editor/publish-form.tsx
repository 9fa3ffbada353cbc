import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/components/profiles/form-part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import { publishPracticeAction } from '@/lib/practices/actions'
import type { Preview } from '@/lib/practices/queries/get-preview'

/** The last step: a coordinator's. It stays in place once it is done, to say so. */
export function PublishForm({ preview }: { preview: Preview }) {
  const t = useTranslations('writing')
  const locale = useLocale()
  const { practice, draftVersion, isPublic, behind, mayPublish, problems } = preview
  if (!mayPublish) return draftVersion === null ? null : <p>{t('preview.coordinators')}</p>
  const ready = draftVersion !== null && Object.keys(problems).length === 0
  return (
    <FormPart id="publish" title={t('preview.publishTitle')}>
      <ActionForm action={publishPracticeAction} name={`publish-${practice.id}`}>
        <input type="hidden" name="id" value={practice.id} />
        {ready && (
          <>
            <p>{t('preview.publishHint')}</p>
            <input type="hidden" name="version" value={draftVersion} />
            {isPublic && (
              <FormText name="note" label={t('preview.note')} hint={t('preview.noteHint')} />
            )}
            {behind && <FormBox name="upToDate" label={t('preview.upToDate')} />}
            <p>
              <Submit>{t('preview.publish')}</Submit>
            </p>
          </>
        )}
        {draftVersion === null && isPublic && (
          <>
            <p>{t('preview.nothing')}</p>
            <GoLink href={localePath(locale, `/practices/${practice.slug}`)}>
              {t('preview.read')}
            </GoLink>
          </>
        )}
      </ActionForm>
    </FormPart>
  )
}
