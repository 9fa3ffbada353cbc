import { randomUUID } from 'node:crypto'
import { useFormatter, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Note } from '@/components/ui/note'
import {
  acceptSeatAction,
  cancelRegistrationAction,
  confirmAgainAction,
  giveFeedbackAction,
  registerAction,
} from '@/lib/events/actions'
import type { OwnEventPage } from '@/lib/events/queries/attending'
import { LEVELS } from '@/lib/events/schema'

/** To take a seat, or a place in line. */
export function RegisterForm({ own }: { own: OwnEventPage }) {
  const t = useTranslations('attending')
  const { event, questions, cities } = own
  const isFull = event.capacity !== null && event.taken >= event.capacity
  return (
    <ActionForm
      action={registerAction}
      name={`register-${event.id}`}
      aria-label={t('event.register')}
    >
      {isFull && <p>{t('event.full')}</p>}
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="eventId" value={event.id} />
      <FormSelect name="cityId" label={t('event.cityLabel')} defaultValue={cities[0]?.id ?? ''}>
        {cities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {event.guests && <option value="">{t('event.guest')}</option>}
      </FormSelect>
      {event.guests && (
        <FormText name="guestFrom" dir="auto" maxLength={120} label={t('event.guestFrom')} />
      )}
      {questions.length > 0 && <Questions questions={questions} language={event.language} />}
      <p>
        <Submit>{t('event.register')}</Submit>
      </p>
    </ActionForm>
  )
}

function Questions({ questions, language }: { questions: string[]; language: string }) {
  const t = useTranslations('attending')
  return (
    <fieldset>
      <legend className="h-item">{t('event.question')}</legend>
      {questions.map((question, index) => (
        <FormText
          key={question}
          name="answers"
          field="answers[]"
          index={index}
          dir="auto"
          maxLength={500}
          label={<bdi lang={language}>{question}</bdi>}
        />
      ))}
    </fieldset>
  )
}

/** How a seat stands, and what can be done about it. */
export function SeatState({ own }: { own: OwnEventPage }) {
  const t = useTranslations('attending')
  const words = useTranslations('events')
  const format = useFormatter()
  const { seat, event, timezone, hasBegun, joinLink, joinFrom } = own
  if (!seat) return null
  const date = (at: Date) =>
    format.dateTime(at, {
      ...{ dateStyle: 'full', timeStyle: 'short', timeZone: timezone ?? event.zone },
    })
  const isOn = event.state === 'published' && !hasBegun
  return (
    <>
      <Note title={words(`registrationStates.${seat.state}`)}>
        {seat.state === 'waiting' && <p>{t('event.before', { count: seat.before })}</p>}
        {seat.state === 'offered' && seat.offeredUntil && (
          <p>{t('event.offer', { date: date(seat.offeredUntil) })}</p>
        )}
        {seat.asksAgain && event.movedFrom && (
          <p>{t('event.moved', { date: date(event.movedFrom) })}</p>
        )}
        {joinLink ? (
          <p>
            <a href={joinLink} rel="noreferrer external">
              {t('event.join')}
            </a>
          </p>
        ) : (
          isOn && joinFrom && <p>{t('event.joinFrom', { date: date(joinFrom) })}</p>
        )}
      </Note>
      {isOn && seat.state === 'offered' && (
        <ActionForm action={acceptSeatAction} name={`accept-${seat.id}`}>
          <input type="hidden" name="id" value={seat.id} />
          <p>
            <Submit>{t('event.take')}</Submit>
          </p>
        </ActionForm>
      )}
      {isOn && seat.asksAgain && (
        <ActionForm action={confirmAgainAction} name={`still-${seat.id}`}>
          <input type="hidden" name="id" value={seat.id} />
          <p>
            <Submit>{t('event.still')}</Submit>
          </p>
        </ActionForm>
      )}
      {isOn && ['confirmed', 'offered', 'waiting'].includes(seat.state) && (
        <Fold summary={t('event.giveBack')}>
          <ActionForm action={cancelRegistrationAction} name={`back-${seat.id}`}>
            <p>{t('event.giveBackHint')}</p>
            <input type="hidden" name="id" value={seat.id} />
            <p>
              <Submit look="bad">{t('event.giveBack')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
    </>
  )
}

/** Three questions to whoever was there. */
export function FeedbackForm({ own }: { own: OwnEventPage }) {
  const t = useTranslations('attending')
  const { seat } = own
  if (!seat) return null
  const { feedback } = seat
  return (
    <ActionForm
      action={giveFeedbackAction}
      name={`feedback-${seat.id}`}
      aria-label={t('event.feedback')}
    >
      <input type="hidden" name="id" value={seat.id} />
      <FormChecks
        name="useful"
        pick="one"
        legend={t('event.useful')}
        stored={feedback ? [String(feedback.useful)] : []}
        options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
      />
      <FormChecks
        name="level"
        pick="one"
        legend={t('event.level')}
        stored={feedback ? [feedback.level] : []}
        options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      <FormArea
        name="words"
        rows={4}
        dir="auto"
        label={t('event.words')}
        hint={t('event.wordsHint')}
        defaultValue={feedback?.words ?? ''}
      />
      <p>
        <Submit>{t('event.send')}</Submit>
      </p>
    </ActionForm>
  )
}
