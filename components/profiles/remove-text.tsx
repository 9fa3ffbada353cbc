import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { languageName } from '@/lib/i18n/languages'
import { removeTextAction } from '@/lib/profiles/actions'
import styles from './form-part.module.css'

type Props = { cityId: string; text: { lang: string; version: number } }

/** Takes a language away; unfolded first, so that no single press does it. */
export function RemoveText({ cityId, text }: Props) {
  const t = useTranslations('profile')
  const language = languageName(text.lang, useLocale())
  return (
    <Fold summary={t('remove.fold', { language })}>
      <ActionForm action={removeTextAction} name={`remove-${cityId}-${text.lang}`}>
        <p className={styles.hint}>{t('remove.text', { language })}</p>
        <input type="hidden" name="cityId" value={cityId} />
        <input type="hidden" name="lang" value={text.lang} />
        <input type="hidden" name="version" value={text.version} />
        <p>
          <Submit look="bad">{t('remove.do')}</Submit>
        </p>
      </ActionForm>
    </Fold>
  )
}
