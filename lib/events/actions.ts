'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { giveFeedback, markAttendance, tellAfterwards } from './mutations/afterwards'
import { endCalendarAddress, makeCalendarAddress } from './mutations/calendar-address'
import { cancelEvent } from './mutations/cancel-event'
import { answerHost, askHost, inviteToEvent } from './mutations/hosts'
import { acceptSeat, cancelRegistration, confirmAgain, register } from './mutations/register'
import { repeatEvent } from './mutations/repeat-event'
import {
  changeEvent,
  discardEvent,
  draftEvent,
  duplicateEvent,
  publishEvent,
} from './mutations/write-event'
import { writeToPeople } from './mutations/write-to-people'

export const draftEventAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await draftEvent(viewer, input)
  redirect(localePath(locale, `/my-city/events/${id}`))
}, 'events.drafted')
export const changeEventAction = formAction(
  (viewer, input) => changeEvent(viewer, input),
  'events.saved',
)
export const publishEventAction = formAction(
  (viewer, input) => publishEvent(viewer, input),
  'events.published',
)
export const discardEventAction = formAction(async (viewer, input, { locale }) => {
  const { cityId } = await discardEvent(viewer, input)
  redirect(localePath(locale, cityId ? '/my-city/events' : '/secretariat/events'))
}, 'events.discarded')
export const duplicateEventAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await duplicateEvent(viewer, input)
  redirect(localePath(locale, `/my-city/events/${id}`))
}, 'events.duplicated')
export const repeatEventAction = formAction(repeatEvent, 'events.repeated')
export const cancelEventAction = formAction(
  (viewer, input) => cancelEvent(viewer, input),
  'events.cancelled',
)
export const askHostAction = formAction(askHost, 'events.asked')
export const inviteToEventAction = formAction(inviteToEvent, 'events.invited')
export const answerHostAction = formAction(
  (viewer, input) => answerHost(viewer, input),
  'events.answered',
)
export const registerAction = formAction(
  (viewer, input) => register(viewer, input),
  'events.registered',
)
export const cancelRegistrationAction = formAction(
  (viewer, input) => cancelRegistration(viewer, input),
  'events.givenBack',
)
export const acceptSeatAction = formAction(
  (viewer, input) => acceptSeat(viewer, input),
  'events.accepted',
)
export const confirmAgainAction = formAction(confirmAgain, 'events.confirmedAgain')
export const markAttendanceAction = formAction(
  (viewer, input) => markAttendance(viewer, input),
  'events.marked',
)
export const tellAfterwardsAction = formAction(tellAfterwards, 'events.told')
export const giveFeedbackAction = formAction(
  (viewer, input) => giveFeedback(viewer, input),
  'events.thanked',
)
export const makeCalendarAddressAction = formAction(async (viewer) => {
  const { secret } = await makeCalendarAddress(viewer)
  return { reveal: [`${siteUrl()}/calendar/${secret}.ics`] }
}, 'events.calendarMade')
export const endCalendarAddressAction = formAction(endCalendarAddress, 'events.calendarEnded')
export const writeToPeopleAction = formAction(writeToPeople, 'events.written')
