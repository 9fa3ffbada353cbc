import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { FormRow } from '@/components/profiles/form-part'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import {
  cancelEventAction,
  discardEventAction,
  duplicateEventAction,
  publishEventAction,
  repeatEventAction,
} from '@/lib/events/actions'
import type { EventDesk } from '@/lib/events/queries/organiser'
import { FREQUENCIES, MOST_REPEATS } from '@/lib/events/schema'
import { ScopeField } from './scope-field'

type Props = { event: EventDesk; hasBegun: boolean }

/** What can be done with an event as it stands: publish, repeat, copy, call off, throw a draft away. */
export function EventActs({ event, hasBegun }: Props) {
  const t = useTranslations('organising')
  const { id, state, mayPublish, seriesId } = event
  return (
    <>
      {state === 'draft' && !seriesId && <RepeatForm id={id} />}
      {state === 'draft' && (
        <Part
          id="publish"
          title={t('form.publishTitle')}
          hint={t(
            !mayPublish
              ? 'form.publishCoordinator'
              : seriesId
                ? 'form.publishSeries'
                : 'form.publishHint',
          )}
        >
          {mayPublish && (
            <ActionForm action={publishEventAction} name={`publish-${id}`}>
              <input type="hidden" name="id" value={id} />
              <p>
                <Submit>{t('form.publish')}</Submit>
              </p>
            </ActionForm>
          )}
        </Part>
      )}
      <Fold summary={t('form.duplicate')}>
        <ActionForm action={duplicateEventAction} name={`copy-${id}`}>
          <p>{t('form.duplicateHint')}</p>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="newId" value={randomUUID()} />
          <p>
            <Submit look="line">{t('form.duplicate')}</Submit>
          </p>
        </ActionForm>
      </Fold>
      {state === 'published' && mayPublish && !hasBegun && (
        <Fold summary={t('form.cancel')}>
          <ActionForm action={cancelEventAction} name={`cancel-${id}`}>
            <p>{t('form.cancelHint')}</p>
            <input type="hidden" name="id" value={id} />
            {seriesId && <ScopeField />}
            <FormText name="reason" dir="auto" maxLength={500} label={t('form.reason')} />
            <p>
              <Submit look="bad">{t('form.cancel')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
      {state === 'draft' && (
        <Fold summary={t('form.discard')}>
          <ActionForm action={discardEventAction} name={`discard-${id}`}>
            <p>{t('form.discardHint')}</p>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit look="bad">{t('form.discard')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
    </>
  )
}

function RepeatForm({ id }: { id: string }) {
  const t = useTranslations('organising')
  return (
    <Fold summary={t('repeat.title')}>
      <ActionForm action={repeatEventAction} name={`repeat-${id}`} aria-label={t('repeat.title')}>
        <p>{t('repeat.hint', { maximum: MOST_REPEATS })}</p>
        <input type="hidden" name="id" value={id} />
        <FormRow>
          <FormSelect name="frequency" label={t('repeat.frequency')} defaultValue="WEEKLY">
            {FREQUENCIES.map((each) => (
              <option key={each} value={each}>
                {t(`repeat.${each}`)}
              </option>
            ))}
          </FormSelect>
          <FormText
            name="interval"
            type="number"
            min={1}
            max={52}
            label={t('repeat.interval')}
            hint={t('repeat.intervalHint')}
            defaultValue="1"
          />
        </FormRow>
        <FormRow>
          <FormText
            name="count"
            type="number"
            min={2}
            max={MOST_REPEATS}
            label={t('repeat.count')}
          />
          <FormText name="until" type="date" label={t('repeat.until')} />
        </FormRow>
        <FormArea
          name="except"
          rows={2}
          dir="ltr"
          label={t('repeat.except')}
          hint={t('repeat.exceptHint')}
        />
        <p>
          <Submit look="line">{t('repeat.do')}</Submit>
        </p>
      </ActionForm>
    </Fold>
  )
}
