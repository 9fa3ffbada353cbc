import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import {
  closeRequestAction,
  discardRequestAction,
  publishRequestAction,
  reopenRequestAction,
} from '@/lib/partnerships/actions'
import { mayMove } from '@/lib/partnerships/policy'
import type { RequestDesk } from '@/lib/partnerships/queries/own-partnerships'

/** What can be done with a request as it stands: publish it, close it, open it again, throw its draft away. */
export function RequestActs({ request }: { request: RequestDesk }) {
  const t = useTranslations('partnerships')
  const { id, state, mayPublish, city } = request
  return (
    <>
      {mayMove(state, 'publish') && (
        <Part
          title={t('form.publishTitle')}
          hint={t(mayPublish ? 'form.publishHint' : 'form.publishCoordinator')}
        >
          {mayPublish && (
            <ActionForm action={publishRequestAction} name={`publish-${id}`}>
              <input type="hidden" name="id" value={id} />
              <p>
                <Submit>{t('form.publish')}</Submit>
              </p>
            </ActionForm>
          )}
        </Part>
      )}
      {mayPublish && mayMove(state, 'reopen') && (
        <Part title={t('form.reopen')}>
          <ActionForm action={reopenRequestAction} name={`reopen-${id}`}>
            <input type="hidden" name="id" value={id} />
            <FormText
              name="deadline"
              type="date"
              label={t('form.deadline')}
              hint={t('form.deadlineHint', { zone: city.timezone })}
            />
            <p>
              <Submit>{t('form.reopen')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
      {mayPublish && mayMove(state, 'close') && (
        <Fold summary={t('form.close')}>
          <ActionForm action={closeRequestAction} name={`close-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>{t('form.closeHint')}</p>
            <p>
              <Submit look="bad">{t('form.close')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
      {mayMove(state, 'discard') && (
        <Fold summary={t('form.discard')}>
          <ActionForm action={discardRequestAction} name={`discard-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>{t('form.discardHint')}</p>
            <p>
              <Submit look="bad">{t('form.discard')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
    </>
  )
}
