import { randomUUID } from 'node:crypto'
import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormFile, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { addPracticeFileAction, removePracticeFileAction } from '@/lib/practices/actions'
import { FILE_MEGABYTES, MOST_FILES } from '@/lib/practices/schema'
import styles from './draft-form.module.css'

type Props = { practiceId: string; files: { id: string; name: string; bytes: number }[] }

/** The PDFs beside a practice, and room for one more. */
export function FileList({ practiceId, files }: Props) {
  const t = useTranslations('writing')
  const format = useFormatter()
  return (
    <div className={styles.shelf}>
      {files.length === 0 && <p className="small mute">{t('files.none')}</p>}
      {files.map(({ id, name, bytes }) => (
        <ActionForm key={id} action={removePracticeFileAction} name={`file-${id}`}>
          <input type="hidden" name="id" value={id} />
          <p>
            <bdi>{name}</bdi>{' '}
            <span className="mute num">
              {format.number(bytes / 1_000_000, {
                style: 'unit',
                unit: 'megabyte',
                maximumFractionDigits: 1,
              })}
            </span>{' '}
            <Submit look="text" aria-label={t('files.removeNamed', { name })}>
              {t('files.remove')}
            </Submit>
          </p>
        </ActionForm>
      ))}
      {files.length < MOST_FILES && (
        <ActionForm
          action={addPracticeFileAction}
          name={`add-file-${practiceId}`}
          aria-label={t('files.add')}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="practiceId" value={practiceId} />
          <FormText name="name" dir="auto" label={t('files.name')} hint={t('files.nameHint')} />
          <FormFile
            name="file"
            accept="application/pdf"
            label={t('files.file')}
            hint={t('files.fileHint', { maximum: FILE_MEGABYTES })}
          />
          <p>
            <Submit look="line">{t('files.add')}</Submit>
          </p>
        </ActionForm>
      )}
    </div>
  )
}
