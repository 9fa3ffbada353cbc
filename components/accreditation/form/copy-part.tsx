import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Actions } from '@/components/ui/actions'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormFile } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import {
  dropImportedAction,
  importCopyAction,
  takeImportedAction,
} from '@/lib/accreditation/actions'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { FIELDS } from '@/lib/accreditation/schema'
import { useFieldWords } from '../use-field-words'

type Props = { application: OwnApplicationDesk }

/** The form on paper and as a spreadsheet, and the way back from there. */
export function CopyPart({ application }: Props) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const { id, isOpen, imported } = application
  const file = (name: string) => `/api/applications/${id}/${name}?lang=${locale}`
  return (
    <Part id="copy" title={t('copy.title')} hint={t('copy.hint')}>
      <Actions>
        <GoLink href={file('form.xlsx')} rel="nofollow">
          {t('copy.get')}
        </GoLink>
        <GoLink href={file('form.pdf')} rel="nofollow">
          {t('copy.print')}
        </GoLink>
      </Actions>
      {isOpen && (
        <ActionForm action={importCopyAction} name={`copy-${id}`} aria-label={t('copy.send')}>
          <input type="hidden" name="id" value={id} />
          <FormFile name="copy" accept=".xlsx" label={t('copy.file')} />
          <p>
            <Submit look="line">{t('copy.send')}</Submit>
          </p>
        </ActionForm>
      )}
      {isOpen && imported && <Differences application={application} />}
    </Part>
  )
}

function Differences({ application: { id, imported, draft } }: Props) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  const fields = FIELDS.filter((field) => imported?.[field] !== undefined)
  const shown = (text: string) => text || t('copy.empty')
  return (
    <section id="differences">
      <h3 className="h-item">{t('copy.differs')}</h3>
      <ActionForm action={takeImportedAction} name={`take-${id}`} aria-label={t('copy.differs')}>
        <input type="hidden" name="id" value={id} />
        <FormChecks
          name="fields"
          legend={t('copy.differsHint')}
          stored={fields}
          options={fields.map((field) => ({
            value: field,
            label: words.label(field),
            hint: (
              <>
                {t('copy.now')}: <bdi>{shown(words.said(field, draft[field]))}</bdi>
                <br />
                {t('copy.there')}: <bdi>{shown(words.said(field, imported?.[field] ?? ''))}</bdi>
              </>
            ),
          }))}
        />
        <p>
          <Submit>{t('copy.take')}</Submit>
        </p>
      </ActionForm>
      <ActionForm action={dropImportedAction} name={`drop-${id}`}>
        <input type="hidden" name="id" value={id} />
        <p>
          <Submit look="text">{t('copy.leave')}</Submit>
        </p>
      </ActionForm>
    </section>
  )
}
