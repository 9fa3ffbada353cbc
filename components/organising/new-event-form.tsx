import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { draftEventAction } from '@/lib/events/actions'
import { EventFields, type StoredEvent } from './event-fields'

type Props = {
  /** Null for an event of the secretariat. */
  cityId: string | null
  /** When, where that was proposed, and in which zone. */
  time: Pick<StoredEvent, 'startLocal' | 'endLocal' | 'zone'>
}

/** The first draft of an event. */
export function NewEventForm({ cityId, time }: Props) {
  const t = useTranslations('organising')
  const locale = useLocale()
  return (
    <ActionForm
      action={draftEventAction}
      name={`event-${cityId ?? 'network'}`}
      aria-label={t('form.fields')}
    >
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="cityId" value={cityId ?? ''} />
      <EventFields
        stored={{
          ...{ kind: '', title: '', body: '', language: locale, languages: [], blocks: [] },
          ...{ sdgs: [], audience: [], mode: '', fold: '', venue: '', address: '' },
          ...{ lat: null, lon: null, joinLink: '', capacity: null, opensLocal: null },
          ...{ closesLocal: null, questions: [], guests: false },
          ...time,
        }}
      />
      <p>
        <Submit>{t('form.begin')}</Submit>
      </p>
    </ActionForm>
  )
}
