import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventTime } from '@/components/events/event-time'
import { AskedCities } from '@/components/organising/asked-cities'
import { EventActs } from '@/components/organising/event-acts'
import { EventDeskFrame } from '@/components/organising/event-desk-frame'
import { EventFields } from '@/components/organising/event-fields'
import { ScopeField } from '@/components/organising/scope-field'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { readWall } from '@/lib/core/wall-clock'
import { changeEventAction } from '@/lib/events/actions'
import { proposedTime } from '@/lib/events/proposed-time'
import { listCityChoices } from '@/lib/events/queries/city-choices'
import { localePath } from '@/lib/i18n/locales'
import { type EventDeskProps, openEventDesk } from './open-event-desk'

export async function generateMetadata({ params }: EventDeskProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('form.fields') }
}

/** One event at its organiser's desk: what it says, with whom, and what can be done with it. */
export default async function EventDeskPage(props: EventDeskProps) {
  const { locale, path, event, query, isOfMany } = await openEventDesk('', props)
  const { id, state, mayPublish, zone } = event
  const [t, cities] = await Promise.all([
    getTranslations('organising'),
    mayPublish && state !== 'cancelled' ? listCityChoices(locale, event.city?.slug) : [],
  ])
  const proposed = proposedTime(query, zone)
  const isTwice = readWall(event.startLocal, zone).problem === 'twice'
  const stored = { ...event, fold: isTwice ? event.fold : '', ...proposed }
  const labels = Object.fromEntries(
    (['title', 'body', 'start', 'end', 'zone', 'capacity'] as const).map((name) => [
      name === 'start' || name === 'end' ? `${name}Local` : name,
      t(`form.${name}`),
    ]),
  )
  const mayChange = state === 'draft' || (state === 'published' && mayPublish)
  return (
    <EventDeskFrame event={event} path={path} isOfMany={isOfMany}>
      <p>
        <EventTime {...event} />
      </p>
      {state === 'cancelled' && <p dir="auto">{event.cancelReason}</p>}
      {state !== 'cancelled' && mayPublish && <AskedCities event={event} cities={cities} />}
      {mayChange && (
        <Part id="fields" title={t('form.fields')}>
          <GoLink href={localePath(locale, `/my-city/events/fair-time?event=${id}`)}>
            {t('desk.fair')}
          </GoLink>
          {proposed && (
            <Note>
              <p>{t('form.proposed')}</p>
            </Note>
          )}
          {state === 'published' && <p className="small">{t('form.changeHint')}</p>}
          <ActionForm action={changeEventAction} name={`event-${id}`} aria-label={t('form.fields')}>
            <input type="hidden" name="id" value={id} />
            <FormVersion version={event.version} labels={labels} />
            <EventFields stored={stored} />
            {event.seriesId && <ScopeField />}
            <p>
              <Submit look={state === 'draft' ? 'line' : 'solid'}>{t('form.save')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
      <EventActs event={event} hasBegun={event.startsAt <= new Date()} />
    </EventDeskFrame>
  )
}
