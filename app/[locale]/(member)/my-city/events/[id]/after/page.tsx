import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Attendance, FeedbackPart, MaterialsForm } from '@/components/organising/after-parts'
import { EventDeskFrame } from '@/components/organising/event-desk-frame'
import { getFeedback, listRegistrations } from '@/lib/events/queries/organiser'
import { type EventDeskProps, openEventDesk } from '../open-event-desk'

export async function generateMetadata({ params }: EventDeskProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('desk.after') }
}

/** What came of an event: who was there, what stays, and how it was. */
export default async function AfterPage(props: EventDeskProps) {
  const { locale, viewer, path, event, isOfMany } = await openEventDesk('/after', props)
  if (!event.maySeePeople || !event.mayPublish || event.state !== 'published') notFound()
  const [t, people, feedback] = await Promise.all([
    getTranslations('organising'),
    listRegistrations(viewer, event.id, locale),
    getFeedback(viewer, event.id),
  ])
  const hasBegun = event.startsAt <= new Date()
  return (
    <EventDeskFrame event={event} path={path} isOfMany={isOfMany}>
      {hasBegun ? (
        <Attendance eventId={event.id} people={people} />
      ) : (
        <p className="mute">{t('after.notYet')}</p>
      )}
      <MaterialsForm event={event} />
      {hasBegun && <FeedbackPart feedback={feedback} />}
    </EventDeskFrame>
  )
}
