import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventDeskFrame } from '@/components/organising/event-desk-frame'
import { LetterForm } from '@/components/organising/letter-form'
import { Registrations } from '@/components/organising/registrations'
import { Part } from '@/components/people/part'
import { EmptyState } from '@/components/ui/empty-state'
import { listRegistrations } from '@/lib/events/queries/organiser'
import { type EventDeskProps, openEventDesk } from '../open-event-desk'

export async function generateMetadata({ params }: EventDeskProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('people.title') }
}

/** Who comes to an event, for its organiser alone: the list, to take along, and a message to them. */
export default async function PeoplePage(props: EventDeskProps) {
  const { locale, viewer, path, event, isOfMany } = await openEventDesk('/people', props)
  if (!event.maySeePeople || event.state === 'draft') notFound()
  const [t, people] = await Promise.all([
    getTranslations('organising'),
    listRegistrations(viewer, event.id, locale),
  ])
  const count = (...states: string[]) => people.filter(({ state }) => states.includes(state)).length
  const seated = count('confirmed', 'offered')
  return (
    <EventDeskFrame event={event} path={path} isOfMany={isOfMany}>
      <Part
        title={t('people.title')}
        hint={
          event.capacity === null
            ? t('people.countOpen', { seated, waiting: count('waiting') })
            : t('people.count', { seated, seats: event.capacity, waiting: count('waiting') })
        }
      >
        {people.length > 0 ? (
          <>
            <Registrations event={event} people={people} />
            <p>
              <a href={`/api/registrations/${event.id}?lang=${locale}`}>{t('people.export')}</a>
            </p>
          </>
        ) : (
          <EmptyState title={t('people.none')} />
        )}
      </Part>
      {people.length > 0 && event.mayPublish && (
        <Part id="letter" title={t('letter.title')} hint={t('letter.hint')}>
          <LetterForm eventId={event.id} />
        </Part>
      )}
    </EventDeskFrame>
  )
}
