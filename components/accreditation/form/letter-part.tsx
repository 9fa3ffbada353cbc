import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormFile } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { uploadLetterAction } from '@/lib/accreditation/actions'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { LETTER_MEGABYTES } from '@/lib/accreditation/schema'

/** The mayor's signed letter. */
export function LetterPart({ application }: { application: OwnApplicationDesk }) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const { id, letterName } = application
  return (
    <Part
      id="letter"
      title={t('letter.title')}
      hint={t('letter.hint', { maximum: LETTER_MEGABYTES })}
    >
      {letterName && (
        <p>
          {t.rich('letter.kept', {
            file: () => (
              <a href={`/api/applications/${id}/letter.pdf?lang=${locale}`} rel="nofollow">
                <bdi>{letterName}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      <ActionForm action={uploadLetterAction} name={`letter-${id}`} aria-label={t('letter.title')}>
        <input type="hidden" name="id" value={id} />
        <FormFile name="letter" accept="application/pdf" label={t('letter.file')} />
        <p>
          <Submit look="line">{t('letter.send')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}
