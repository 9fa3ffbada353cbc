import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { addPictureAction } from '@/lib/profiles/actions'
import { FormPart } from './form-part'
import { PictureField } from './picture-field'

type Props = {
  /** Will be the picture's, so that it is added once. */
  id: string
  cityId: string
  /** The practice that it belongs to, if it does. */
  practiceId?: string
  /** What its file may weigh. */
  megabytes: number
}

/** One more picture, with what it shows and whose it is. */
export function AddPicture({ id, cityId, practiceId, megabytes }: Props) {
  const t = useTranslations('profile')
  return (
    <FormPart id="add" title={t('pictures.add')}>
      <ActionForm action={addPictureAction} name={`picture-${cityId}`}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="cityId" value={cityId} />
        <input type="hidden" name="practiceId" value={practiceId ?? ''} />
        <PictureField name="file" megabytes={megabytes} />
        <FormArea
          name="alt"
          label={t('pictures.alt')}
          hint={t('pictures.altHint')}
          rows={2}
          dir="auto"
        />
        <FormText
          name="credit"
          label={t('pictures.credit')}
          hint={t('pictures.creditHint')}
          dir="auto"
        />
        <p>
          <Submit>{t('pictures.send')}</Submit>
        </p>
      </ActionForm>
    </FormPart>
  )
}
