import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { markAttendanceAction, tellAfterwardsAction } from '@/lib/events/actions'
import type { EventDesk, EventFeedback, RegistrationRow } from '@/lib/events/queries/organiser'

/** Who was there; what nobody ticked was not. */
export function Attendance({ eventId, people }: { eventId: string; people: RegistrationRow[] }) {
  const t = useTranslations('organising')
  const seated = people.filter(({ state }) => state === 'confirmed')
  return (
    <Part id="attendance" title={t('after.attendance')} hint={t('after.attendanceHint')}>
      {seated.length === 0 ? (
        <p className="small mute">{t('people.none')}</p>
      ) : (
        <ActionForm
          action={markAttendanceAction}
          name={`attendance-${eventId}`}
          aria-label={t('after.attendance')}
        >
          <input type="hidden" name="eventId" value={eventId} />
          <FormChecks
            name="came"
            legend={t('after.came')}
            stored={seated.filter(({ attended }) => attended).map(({ id }) => id)}
            options={seated.map(({ id, name, from }) => ({
              value: id,
              label: <bdi>{name || t('people.left')}</bdi>,
              hint: from && <bdi>{from}</bdi>,
            }))}
          />
          <p>
            <Submit>{t('after.mark')}</Submit>
          </p>
        </ActionForm>
      )}
    </Part>
  )
}

/** What stays of it, for everybody. */
export function MaterialsForm({ event }: { event: EventDesk }) {
  const t = useTranslations('organising')
  return (
    <Part id="materials" title={t('after.materials')} hint={t('after.materialsHint')}>
      <ActionForm
        action={tellAfterwardsAction}
        name={`materials-${event.id}`}
        aria-label={t('after.materials')}
      >
        <input type="hidden" name="id" value={event.id} />
        <FormArea
          name="materials"
          rows={5}
          dir="auto"
          label={t('after.links')}
          hint={t('after.linksHint')}
          defaultValue={event.materials.map(({ url, label }) => `${url} ${label}`).join('\n')}
        />
        <FormText
          name="recording"
          type="url"
          dir="ltr"
          label={t('after.recording')}
          defaultValue={event.recording}
        />
        <p>
          <Submit>{t('after.save')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}

/** How it was, in the words of those who were there and without their names. */
export function FeedbackPart({ feedback }: { feedback: EventFeedback }) {
  const t = useTranslations('organising')
  const levels = useTranslations('attending')
  const format = useFormatter()
  const { count, average, levels: said, words } = feedback
  return (
    <Part id="feedback" title={t('after.feedback')} hint={t('after.answers', { count })}>
      {average === null ? (
        <p className="small mute">{t('after.tooFew')}</p>
      ) : (
        <>
          <p>
            {t('after.average', {
              average: format.number(average, { maximumFractionDigits: 1 }),
            })}
          </p>
          <ul>
            {said.map(({ level, count: many }) => (
              <li key={level}>
                {levels(`levels.${level}`)}: {format.number(many)}
              </li>
            ))}
          </ul>
          {words.map((text) => (
            <blockquote key={text} dir="auto">
              {text}
            </blockquote>
          ))}
        </>
      )}
    </Part>
  )
}
