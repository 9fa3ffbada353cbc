import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import {
  answerHostAction,
  draftEventAction,
  makeCalendarAddressAction,
  publishEventAction,
  registerAction,
} from '@/lib/events/actions'
import { listRegistrations } from '@/lib/events/queries/organiser'
import { eventFields, openEvent } from '@/tests/lib/events/support/events'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import type { Doors } from './door'

/** A draft of a city, or of the secretariat. */
function draftOf(cityId: string | null) {
  return db.event.create({
    data: {
      ...{ slug: randomUUID(), cityId, kind: 'webinar', title: 'A day', body: 'Words' },
      ...{ language: 'en', mode: 'online', zone: 'UTC' },
      ...{ startLocal: '2099-05-01T09:00', endLocal: '2099-05-01T10:00' },
      ...{ startsAt: new Date('2099-05-01T09:00Z'), endsAt: new Date('2099-05-01T10:00Z') },
    },
  })
}

export const eventDoors: Doors = {
  'event.draft': async ({ cityId }) => ({
    action: draftEventAction,
    fields: { id: randomUUID(), cityId, ...eventFields() },
  }),
  'event.publish': async ({ cityId }) => ({
    action: publishEventAction,
    fields: { id: (await draftOf(cityId)).id },
  }),
  'event.see-people': async ({ cityId }) => {
    const { id } = await draftOf(cityId)
    return { read: (viewer) => listRegistrations(viewer, id, 'en') }
  },
  'event.answer-host': async ({ cityId }) => {
    const { id } = await openEvent(await makeTeam())
    await db.eventHost.create({ data: { eventId: id, cityId } })
    return { action: answerHostAction, fields: { id, cityId, answer: 'agree' } }
  },
  'event.register': async () => ({
    action: registerAction,
    fields: { id: randomUUID(), eventId: (await openEvent(await makeTeam())).id },
  }),
  'event.calendar': async () => ({ action: makeCalendarAddressAction, fields: {} }),
  'network.organise': async () => ({
    action: draftEventAction,
    fields: { id: randomUUID(), cityId: '', ...eventFields() },
  }),
}
