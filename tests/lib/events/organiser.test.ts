import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { GET } from '@/app/api/registrations/[id]/route'
import { db } from '@/lib/core/db'
import { readFairTime } from '@/lib/events/address'
import { letterMails } from '@/lib/events/letter-mail'
import { markAttendance, tellAfterwards } from '@/lib/events/mutations/afterwards'
import { answerHost, askHost, inviteToEvent } from '@/lib/events/mutations/hosts'
import { cancelRegistration } from '@/lib/events/mutations/register'
import { writeToPeople } from '@/lib/events/mutations/write-to-people'
import { getFairTimes } from '@/lib/events/queries/fair-times'
import {
  countHostAsks,
  getEventDesk,
  getFeedback,
  listOrganised,
  listRegistrations,
} from '@/lib/events/queries/organiser'
import { composeMail } from '@/lib/mail/compose'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { signInAs } from '@/tests/support/browser'
import { makeCity, makeViewer } from '@/tests/support/people'
import { comeTo, DAY, draftOf, openEvent } from './support/events'

const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])

test('the desk shows what is planned, what others ask, and what is due once it is over', async () => {
  const [team, other] = [await makeTeam(), await makeTeam()]
  const event = await openEvent(team, { capacity: '1' })
  const seat = await comeTo(event.id)
  await comeTo(event.id)
  const asked = await openEvent(other)
  await askHost(other.viewer, { id: asked.id, slug: team.city.slug })
  const invited = await openEvent(other)
  await inviteToEvent(other.viewer, { id: invited.id, slug: team.city.slug })

  const desk = await listOrganised(team.viewer, team.city.id, 'en')
  expect(desk).toMatchObject({
    coming: [{ id: event.id, taken: 1, waiting: 1, unmarked: 0, lacksMaterials: false }],
    asked: [{ id: asked.id, agreed: false, city: other.city.name }],
    invited: [{ id: invited.id }],
    ...{ past: [], mayDraft: true, mayAnswer: true },
  })
  expect(await countHostAsks(team.viewer, team.city.id)).toBe(1)
  await answerHost(team.viewer, { id: asked.id, cityId: team.city.id, answer: 'agree' })
  expect(await countHostAsks(team.viewer, team.city.id)).toBe(0)

  const over = new Date(Date.now() + 40 * DAY)
  const due = async () => (await listOrganised(team.viewer, team.city.id, 'en', over)).past
  expect(await due()).toMatchObject([{ id: event.id, unmarked: 1, lacksMaterials: true }])
  await markAttendance(team.viewer, { eventId: event.id, came: [seat.id] }, over)
  await tellAfterwards(team.viewer, {
    ...{ id: event.id, materials: 'https://example.org/slides The slides', recording: '' },
  })
  expect(await due()).toMatchObject([{ id: event.id, unmarked: 0, lacksMaterials: false }])
})

test('nobody else opens the desk of an event, sees who comes, or learns that there is one', async () => {
  const [team, other] = [await makeTeam(), await makeTeam()]
  const { id } = await openEvent(team)
  await comeTo(id)
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: team.city.id } }])
  expect(await getEventDesk(team.viewer, id, 'en')).toMatchObject({
    ...{ mayPublish: true, maySeePeople: true },
  })
  expect(await getEventDesk(contributor, id, 'en')).toMatchObject({
    ...{ mayPublish: false, maySeePeople: true },
  })
  for (const viewer of [other.viewer, secretariat, await makeViewer()]) {
    expect(await getEventDesk(viewer, id, 'en')).toBeNull()
    await expect(listRegistrations(viewer, id, 'en')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getFeedback(viewer, id)).rejects.toMatchObject({ code: 'forbidden' })
    await signInAs(viewer.sessionId)
    expect((await download(id)).status).toBe(404)
  }
  await signInAs(null)
  expect((await download(id)).status).toBe(404)
  expect(await getEventDesk(team.viewer, 'no-id', 'en')).toBeNull()
})

test('the list that one takes along has names and answers, no address, and runs nothing', async () => {
  const team = await makeTeam()
  const event = await openEvent(team, { questions: ['What do you hope for?'], capacity: '2' })
  const { viewer } = await comeTo(event.id, { answers: ['=1+1'], guestFrom: 'Riverside' })
  const gone = await comeTo(event.id, { answers: ['Nothing'] })
  await cancelRegistration(gone.viewer, { id: gone.id })
  await signInAs(team.viewer.sessionId)
  const text = await (await download(event.id)).text()
  expect(parseCsv(text, { columns: true, bom: true })).toMatchObject([
    {
      ...{ place: '1', name: viewer.name, from: 'Riverside', state: 'confirmed', attended: '' },
      '1. What do you hope for?': "'=1+1",
    },
  ])
  const { email } = await db.user.findUniqueOrThrow({ where: { id: viewer.id } })
  expect(text).not.toContain(email)
})

test('a letter reaches all, or those who wait, each in their own language, and five in a day', async () => {
  const team = await makeTeam()
  const { id, slug } = await openEvent(team, { capacity: '1' })
  const [seated, waiting] = [await comeTo(id), await comeTo(id)]
  await db.user.update({ where: { id: waiting.viewer.id }, data: { locale: 'fr' } })
  const letter = (to: string) =>
    writeToPeople(team.viewer, { id, to, subject: 'Bring a pen', body: 'We will write.' })
  const letters = async (userId: string) =>
    db.mail.findMany({ where: { template: 'event-letter', userId } })
  expect(await letter('waiting')).toEqual({ count: 1 })
  expect(await letters(seated.viewer.id)).toEqual([])
  expect(await letter('all')).toEqual({ count: 2 })
  expect(await letters(seated.viewer.id)).toHaveLength(1)
  const [first] = await letters(waiting.viewer.id)
  if (!first) throw new Error('No letter was queued')
  const { subject, text } = await composeMail(first, letterMails['event-letter'])
  expect(subject).toContain('Bring a pen')
  expect(text).toContain('We will write.')
  expect(text).toContain(`/fr/my-events/${slug}`)
  for (const _ of [3, 4, 5]) await letter('confirmed')
  await expect(letter('all')).rejects.toMatchObject({ code: 'rate_limited' })
})

test('nobody else writes to them, nobody about a draft, and nobody says nothing', async () => {
  const [team, other] = [await makeTeam(), await makeTeam()]
  const { id } = await openEvent(team)
  await comeTo(id)
  const letter = { id, to: 'all', subject: 'Hello', body: 'Words' }
  await expect(writeToPeople(other.viewer, letter)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(writeToPeople(secretariat, letter)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(writeToPeople(team.viewer, { ...letter, body: ' ' })).rejects.toMatchObject({
    details: { problems: { body: { key: 'events.wordsMissing' } } },
  })
  const draft = await draftOf(team)
  await expect(writeToPeople(team.viewer, { ...letter, id: draft.id })).rejects.toMatchObject({
    key: 'events.isDraft',
  })
  const sent = { template: 'event-letter', params: { path: ['subject'], equals: 'Hello' } }
  expect(await db.mail.count({ where: sent })).toBe(0)
})

test('fair times are for the cities of the address and of one’s own event, and for nobody else’s', async () => {
  const [team, other] = [await makeTeam(), await makeTeam()]
  const [seoul, lima] = [await cityIn('Asia/Seoul'), await cityIn('America/Lima')]
  const { id } = await openEvent(team)
  await inviteToEvent(team.viewer, { id, slug: seoul.slug })
  const view = readFairTime({ event: id, with: lima.slug, minutes: '60' })
  const names = ({ cities }: Awaited<ReturnType<typeof getFairTimes>>) =>
    cities.map(({ slug }) => slug).sort()
  const own = await getFairTimes(team.viewer, view, 'en')
  expect(names(own)).toEqual([team.city.slug, seoul.slug, lima.slug].sort())
  expect(own.slots[0]?.seats).toHaveLength(3)
  expect(names(await getFairTimes(other.viewer, view, 'en'))).toEqual([lima.slug])
  const series = await getFairTimes(team.viewer, { ...view, meetings: 3 }, 'en')
  const [first, second, third] = series.slots.map(({ startsAt }) => startsAt.getTime())
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(5 * DAY)
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(5 * DAY)
})

test('what makes no sense in the address of fair times is as if it were left out', () => {
  expect(
    readFairTime({ event: 'x', with: ['', 'No Slug'], minutes: 'many', from: 'soon', days: '-1' }),
  ).toEqual({ event: undefined, with: [], minutes: 90, from: undefined, days: 7, meetings: 1 })
})

async function cityIn(timezone: string) {
  const { id } = await makeCity()
  return db.city.update({ where: { id }, data: { timezone } })
}

function download(id: string) {
  const request = new Request(`http://localhost/api/registrations/${id}`)
  return GET(request, { params: Promise.resolve({ id }) })
}
