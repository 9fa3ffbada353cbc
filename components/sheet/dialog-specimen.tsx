import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { ToastProvider } from '@/components/ui/toast'
import { direction } from '@/lib/i18n/locales'
import { FollowSpecimen } from './follow-specimen'

export function DialogSpecimen() {
  const t = useTranslations('sheet.dialog')
  const locale = useLocale()
  return (
    <Actions>
      <Dialog
        trigger={<Button look="line">{t('open')}</Button>}
        title={t('question')}
        description={t('text')}
      >
        <DialogClose>
          <Button>{t('keep')}</Button>
        </DialogClose>
        <DialogClose>
          <Button look="bad">{t('withdraw')}</Button>
        </DialogClose>
      </Dialog>
      <ToastProvider label={t('notices')} dir={direction(locale)}>
        <FollowSpecimen
          label={t('follow')}
          done={t('followed')}
          undo={t('undo')}
          undoLater={t('undoLater')}
        />
      </ToastProvider>
    </Actions>
  )
}
