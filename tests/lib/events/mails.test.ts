import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { eventMails } from '@/lib/events/mails'
import { cancelEvent } from '@/lib/events/mutations/cancel-event'
import { answerHost, askHost, inviteToEvent } from '@/lib/events/mutations/hosts'
import { acceptSeat, cancelRegistration, lapseOffers } from '@/lib/events/mutations/register'
import { changeEvent } from '@/lib/events/mutations/write-event'
import { LOCALES } from '@/lib/i18n/locales'
import { composeMail } from '@/lib/mail/compose'
import { sendMail } from '@/lib/mail/send-mail'
import type { Message } from '@/lib/mail/transport'
import { notify } from '@/lib/notifications/notify'
import { remindEvents } from '@/lib/notifications/remind-events'
import { tellSeats } from '@/lib/notifications/tell-seats'
import { handOn } from '@/lib/worker/hand-on'
import { MAIL_TEMPLATES } from '@/lib/worker/mail-templates'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeUser, makeViewer } from '@/tests/support/people'
import { readCalendar } from './support/calendars'
import { comeTo, DAY, dayIn, eventFields, openEvent } from './support/events'

type Sent = { to: string; subject: string; text: string; calendar: ReturnType<typeof told> }

/** Does what the workers would: hands on what changed, writes to people, and sends it. */
async function work(): Promise<Sent[]> {
  for (;;) {
    const jobs = await db.$queryRaw<{ task: string; id: string }[]>`
      delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier in ('change', 'seats', 'notify')
      returning t.identifier as task, j.payload->>'id' as id`
    for (const { task, id } of jobs) {
      if (task === 'change') await handOn({ id })
      // Workers may do it again.
      for (const _ of [1, 2]) {
        if (task === 'seats') await tellSeats({ id })
        if (task === 'notify') await notify({ id })
      }
    }
    if (jobs.length === 0) break
  }
  const queued = await db.mail.findMany({ where: { state: 'queued' }, orderBy: { id: 'asc' } })
  const sent: Sent[] = []
  for (const { id, template } of queued)
    await sendMail({ id }, MAIL_TEMPLATES, {
      ...{ kind: 'folder', hasSent: () => false, check: async () => {} },
      send: async (_, message) => {
        if (template === 'registration') sent.push(read(message))
      },
    })
  return sent
}

function read(message: Message): Sent {
  return {
    ...{ to: String(message.to), subject: String(message.subject), text: String(message.text) },
    calendar: told(message),
  }
}

/** What a message tells a calendar: `REQUEST CONFIRMED 1`, with the rest of it. */
function told({ icalEvent }: Message) {
  if (!icalEvent || typeof icalEvent !== 'object' || !('content' in icalEvent)) return null
  const { method, events } = readCalendar(String(icalEvent.content))
  const [event] = events
  if (!event || method !== icalEvent.method) throw new Error('Two things are said')
  return { method, ...event }
}

const brief = ({ calendar }: Sent) =>
  calendar && `${calendar.method} ${calendar.status} ${calendar.sequence}`

/** How many there are of each. */
function tally(all: (string | null)[]) {
  const counts: Record<string, number> = {}
  for (const each of all) counts[each ?? 'none'] = (counts[each ?? 'none'] ?? 0) + 1
  return counts
}

async function addressOf({ id }: { id: string }) {
  return (await db.user.findUniqueOrThrow({ where: { id } })).email
}

async function change(team: Team, id: string, more: object) {
  const row = await db.event.findUniqueOrThrow({ where: { id } })
  const { version, startLocal, endLocal, capacity } = row
  await changeEvent(team.viewer, {
    ...{ id, version, ...eventFields({ startLocal, endLocal, capacity: capacity ?? '', ...more }) },
  })
}

test('fifty seats, sixty who come, five who leave, three seats more, another time, called off', {
  timeout: 120_000,
}, async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { capacity: '50', zone: 'America/Sao_Paulo' })
  const people: { viewer: Viewer; id: string }[] = []
  for (let made = 0; made < 60; made++) people.push(await comeTo(event.id))
  const addresses = await Promise.all(people.map(({ viewer }) => addressOf(viewer)))
  const to = (sent: Sent[]) => sent.map((each) => each.to).sort()
  const those = (from: number, until: number) => addresses.slice(from, until).sort()

  const came = await work()
  expect(to(came)).toEqual(those(0, 60))
  expect(tally(came.map(brief))).toEqual({ 'REQUEST CONFIRMED 0': 50, none: 10 })
  expect(to(came.filter(({ calendar }) => calendar))).toEqual(those(0, 50))
  for (const { to, calendar } of came)
    if (calendar)
      expect(calendar).toMatchObject({
        ...{ uid: `${event.uid}@localhost`, attendees: [`mailto:${to}`] },
        ...{ local: `${dayIn(30)}T09:30:00`, start: event.startsAt.toISOString() },
      })
  expect(came.find(({ calendar }) => !calendar)?.subject).toMatch(/^You are on the waiting list/)

  for (const { viewer, id } of people.slice(0, 5)) await cancelRegistration(viewer, { id })
  const left = await work()
  const [gone, offered] = [left.filter(brief), left.filter((each) => !brief(each))]
  expect(tally(gone.map(brief))).toEqual({ 'CANCEL CANCELLED 0': 5 })
  expect(to(gone)).toEqual(those(0, 5))
  expect(to(offered)).toEqual(those(50, 55))
  expect(offered[0]?.text).toContain(`/my-events/${event.slug}`)
  expect(offered[0]?.text).toMatch(/It is kept until .+, \u2068America\/Sao Paulo \(GMT-3\)\u2069/)

  await change(team, event.id, { capacity: '53', zone: event.zone })
  const more = await work()
  expect(to(more)).toEqual(those(55, 58))
  expect(tally(more.map(brief))).toEqual({ none: 3 })

  const accepting = people[55]
  if (accepting) await acceptSeat(accepting.viewer, { id: accepting.id })
  expect((await work()).map(brief)).toEqual(['REQUEST CONFIRMED 0'])

  const startLocal = `${dayIn(30)}T10:00`
  await change(team, event.id, { startLocal, zone: event.zone })
  const moved = await work()
  expect(to(moved)).toEqual(those(5, 60))
  expect(tally(moved.map(brief))).toEqual({ 'REQUEST CONFIRMED 1': 46, none: 9 })
  expect(moved.find(brief)?.calendar?.local).toBe(`${startLocal}:00`)
  expect(moved.find(brief)?.text).toContain('Do you still come?')
  expect(moved.find((each) => !brief(each))?.text).not.toContain('Do you still come?')

  await cancelEvent(team.viewer, { id: event.id, reason: 'The hall burnt down.' })
  const over = await work()
  expect(to(over)).toEqual(those(5, 60))
  expect(tally(over.map(brief))).toEqual({ 'CANCEL CANCELLED 2': 46, none: 9 })
  expect(over.every(({ text }) => text.includes('> The hall burnt down.'))).toBe(true)
  // Whoever did not take a seat that was kept hears nothing more of what is called off.
  await lapseOffers(new Date(Date.now() + 5 * DAY))
  expect(await work()).toEqual([])
})

test('a seat that is taken away or lapses, and a change that calendars do not show', async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { capacity: '2' })
  const [first, second, third] = [
    ...[await comeTo(event.id), await comeTo(event.id), await comeTo(event.id)],
  ] as const
  await work()
  await change(team, event.id, { audience: ['everyone'] })
  expect(await work()).toEqual([])
  await change(team, event.id, { title: 'Learning, by the lake' })
  expect(tally((await work()).map(brief))).toEqual({ 'REQUEST CONFIRMED 1': 2, none: 1 })
  await change(team, event.id, {
    ...{ title: 'Learning, by the lake', capacity: '1', whenFull: 'wait' },
  })
  const [waits, ...others] = await work()
  expect(others).toEqual([])
  expect(waits).toMatchObject({ to: await addressOf(second.viewer) })
  expect(waits && brief(waits)).toBe('CANCEL CANCELLED 1')
  await cancelRegistration(first.viewer, { id: first.id })
  await work()
  await lapseOffers(new Date(Date.now() + 3 * DAY))
  const lapsed = await work()
  expect(lapsed.map(({ subject }) => subject).sort()).toEqual([
    expect.stringMatching(/^A seat is kept for you/),
    expect.stringMatching(/^The seat went to the next/),
  ])
  const inbox = await db.notification.findMany({
    where: { userId: third.viewer.id, kind: 'seat-changed' },
    orderBy: { id: 'asc' },
  })
  expect(inbox.map(({ params }) => (params as { what: string }).what)).toEqual([
    ...['changed', 'offered'],
  ])
  // What somebody did themselves is no news in their inbox.
  expect(await db.notification.count({ where: { userId: first.viewer.id } })).toBe(1)
})

test('a message speaks the reader’s language and clock, and names both', async () => {
  const event = await openEvent(await makeTeam(), { zone: 'America/Sao_Paulo' })
  const { viewer } = await comeTo(event.id)
  await db.user.update({
    where: { id: viewer.id },
    data: { locale: 'fr', timezone: 'Africa/Cairo' },
  })
  const [mail] = await work()
  expect(mail?.subject).toMatch(/^Vous avez une place/)
  expect(mail?.text).toMatch(/14:30.*Africa\/Cairo \(UTC\+2\)|15:30.*Africa\/Cairo \(UTC\+3\)/)
  expect(mail?.text).toMatch(/09:30.*America\/Sao Paulo \(UTC[−-]3\)/)
  expect(mail?.text).toContain('/fr/my-events/')
})

test('everyone with a seat is reminded a week and a day before, once each, and may turn it off', async () => {
  const day = dayIn(200)
  const event = await openEvent(await makeTeam(), {
    ...{ startLocal: `${day}T09:30`, endLocal: `${day}T11:00` },
  })
  const [early, quiet, late] = [
    ...[await comeTo(event.id), await comeTo(event.id), await comeTo(event.id)],
  ] as const
  const before = (days: number) => new Date(event.startsAt.getTime() - days * DAY)
  await db.registration.update({ where: { id: late.id }, data: { createdAt: before(2) } })
  await db.notificationPreference.create({
    data: { userId: quiet.viewer.id, kind: 'event-reminder', pace: 'never' },
  })
  await work()
  const remind = async (days: number) => {
    await Promise.all([remindEvents(before(days)), remindEvents(before(days))])
    return (await work()).map(({ to, subject }) => [to, subject.split(':')[0]])
  }
  const [one, two] = [await addressOf(early.viewer), await addressOf(late.viewer)]
  expect(await remind(7.5)).toEqual([])
  expect(await remind(6.9)).toEqual([[one, 'In a week']])
  expect(await remind(6.5)).toEqual([])
  expect((await remind(0.9)).sort()).toEqual(
    [
      [one, 'Less than a day to go'],
      [two, 'Less than a day to go'],
    ].sort(),
  )
  expect(await remind(0.5)).toEqual([])
  const ledger = await db.mail.findMany({ where: { unsubscribe: 'event-reminder' } })
  expect(ledger.map(({ template }) => template)).toEqual(Array(3).fill('registration'))
  expect(
    await db.notification.count({ where: { userId: quiet.viewer.id, kind: 'event-reminder' } }),
  ).toBe(2)
})

test('cities hear what they are asked and what others answer; followers, what is new', async () => {
  const [team, host] = [await makeTeam(), await makeTeam()]
  const follower = await makeUser()
  await db.follow.createMany({
    data: [
      { userId: follower.id, kind: 'city', target: team.city.id },
      { userId: follower.id, kind: 'topic', target: 'culture' },
    ],
  })
  const event = await openEvent(team, { blocks: ['culture'] })
  await askHost(team.viewer, { id: event.id, slug: host.city.slug })
  await inviteToEvent(team.viewer, { id: event.id, slug: host.city.slug })
  await answerHost(host.viewer, { id: event.id, cityId: host.city.id, answer: 'agree' })
  await work()
  const heard = async (userId: string) =>
    (await db.notification.findMany({ where: { userId }, orderBy: { kind: 'asc' } })).map(
      ({ kind, href }) => [kind, href],
    )
  expect(await heard(follower.id)).toEqual([['event-published', `/events/${event.slug}`]])
  expect(await heard(host.viewer.id)).toEqual([
    ['event-invited', `/events/${event.slug}`],
    ['host-asked', `/my-city/events?city=${host.city.slug}`],
  ])
  expect(await heard(team.viewer.id)).toEqual([['host-answered', `/my-city/events/${event.id}`]])
})

test('a mail program finds the calendar beside the words, and as a file', async () => {
  const event = await openEvent(await makeTeam(), { title: 'مدينة، تعلّم' })
  const { id } = await comeTo(event.id)
  const mail = {
    ...{ id: 'example', locale: 'ar', address: 'reader@example.org', userId: null },
    ...{ unsubscribe: null, params: { id, news: 'seat' } },
  }
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await composer.sendMail(await composeMail(mail, eventMails.registration))
  const { attachments, html, text } = await PostalMime.parse(message as Buffer)
  expect(attachments.map(({ mimeType, method }) => [mimeType, method])).toEqual([
    ['text/calendar', 'REQUEST'],
    ['application/ics', undefined],
  ])
  for (const { content } of attachments) {
    const words = typeof content === 'string' ? content : new TextDecoder().decode(content)
    expect(readCalendar(words).events).toMatchObject([{ summary: 'مدينة، تعلّم' }])
  }
  expect([html, text].every((words) => words?.includes('/ar/my-events/'))).toBe(true)
})

const NEWS = ['seat', 'moved', 'clock', 'changed', 'week', 'day'] as const

test.each(LOCALES)(
  'each message is whole in %s, and one about nothing is not sent',
  async (locale) => {
    const { registration } = eventMails
    const url = (path: string) => `https://site.example.org${path}`
    const write = (more: object) =>
      registration.write(registration.params.parse({ ...registration.example, ...more }), {
        ...{ locale, url },
      })
    for (const news of NEWS) {
      const { subject, blocks, why } = await write({ news })
      expect(JSON.stringify([subject, blocks, why])).not.toMatch(/mail\.\w|[{}]\w+}|undefined/)
    }
    const nobody = await makeViewer()
    await expect(write({ id: nobody.id })).rejects.toMatchObject({ code: 'not_found' })
  },
)
