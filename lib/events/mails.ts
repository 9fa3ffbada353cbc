import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/core/errors'
import { isolated } from '@/lib/core/isolated'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { sender } from '@/lib/mail/sender'
import { type Block, type Content, mailTemplate } from '@/lib/mail/template'
import { writeMessage } from './calendar/write-calendar'
import { EXAMPLE_SEAT } from './example-seat'
import { getSeat, type Seat } from './queries/get-seat'
import { NEWS, type Said, saidOf } from './said'
import { JOIN_BEFORE } from './schema'
import { isSameTime, momentIn, spanIn } from './time-words'

/** What happened to somebody's seat: all of it is read as it is written, so that it is true when it goes out. */
const registration = mailTemplate({
  params: z.object({ id: z.uuid(), news: z.enum(NEWS), hadSeat: z.boolean().default(false) }),
  async write({ id, news, hadSeat }, { locale, url }) {
    const isExample = id === EXAMPLE_SEAT.id
    const seat = (isExample ? EXAMPLE_SEAT : await getSeat(id, locale)) ?? notFound('Registration')
    const t = await translatorFor({ locale, namespace: 'events' })
    const { event } = seat
    const said = saidOf(news, { state: seat.state, event, hadSeat })
    const title = isolated(event.title)
    const calendar = await calendarFor(seat, { said, hadSeat, locale })
    return {
      subject: t(`mail.subject.${said}`, { title }),
      blocks: [
        { kind: 'text', text: t(`mail.text.${said}`, { title }) },
        ...(await details(seat, { said, locale, url })),
        {
          kind: 'action',
          label: t(`mail.open.${openFor(seat, said)}`),
          href: url(`/my-events/${event.slug}`),
        },
      ],
      why: t('mail.why'),
      ...(calendar && { calendar }),
    }
  },
  example: { id: EXAMPLE_SEAT.id, news: 'seat' },
})

export const eventMails = { registration }

type Told = { said: Said; locale: Locale }

async function details(
  seat: Seat,
  { said, locale, url }: Told & { url: (path: string) => string },
): Promise<Block[]> {
  const t = await translatorFor({ locale, namespace: 'events' })
  const { event, user, offeredUntil, asksAgain, state } = seat
  const zone = user.timezone ?? event.zone
  const when = (words: { time: string; zone: string }) => t('mail.time', words)
  const where = [event.venue, event.address].filter(Boolean).join(', ')
  const isComing = state === 'confirmed' && event.state === 'published'
  const text = (words: string): Block => ({ kind: 'text', text: words })
  return [
    ...(said === 'cancelled'
      ? [{ kind: 'quote', text: event.cancelReason, lang: event.language } as const]
      : []),
    ...(said === 'offered' && offeredUntil
      ? [text(t('mail.until', momentIn(zone, locale, offeredUntil)))]
      : []),
    ...(said === 'moved' && event.movedFrom && +event.movedFrom !== +event.startsAt
      ? [text(t('mail.before', momentIn(zone, locale, event.movedFrom)))]
      : []),
    ...(isComing && asksAgain ? [text(t('mail.asksAgain'))] : []),
    {
      kind: 'list',
      items: [
        { title: event.title, href: url(`/events/${event.slug}`) },
        { title: t('mail.when'), text: when(spanIn(zone, locale, event)) },
        ...(isSameTime(zone, event.zone, event)
          ? []
          : [{ title: t('mail.whenThere'), text: when(spanIn(event.zone, locale, event)) }]),
        { title: t('mail.where'), text: where || t(`modes.${event.mode}`) },
        ...(event.state === 'published'
          ? [{ title: t('mail.seat'), text: t(`registrationStates.${state}`) }]
          : []),
      ],
    },
    ...(isComing && event.hasLink ? [text(t('mail.join', { minutes: JOIN_BEFORE }))] : []),
  ]
}

function openFor({ state, asksAgain }: Seat, said: Said) {
  if (said === 'offered') return 'accept'
  return state === 'confirmed' && asksAgain && said !== 'cancelled' ? 'confirm' : 'seat'
}

/** Calendars hear of seats alone: of those that are taken, and of those that were. */
async function calendarFor(
  { event, user, state }: Seat,
  { said, hadSeat, locale }: Told & { hadSeat: boolean },
): Promise<Content['calendar']> {
  const isReminder = said === 'week' || said === 'day'
  if (isReminder || (state !== 'confirmed' && !hadSeat)) return undefined
  const method = state === 'confirmed' && said !== 'cancelled' ? 'REQUEST' : 'CANCEL'
  const [organizer, now] = [sender(), new Date()]
  return {
    method,
    content: await writeMessage(event, locale, { method, organizer, attendee: user, now }),
  }
}
