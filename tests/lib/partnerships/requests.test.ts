import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { blockCity } from '@/lib/conversations/mutations/keep-order'
import { endOfDay } from '@/lib/core/days'
import { db } from '@/lib/core/db'
import { rankCitiesForRequest, rankRequests } from '@/lib/matching/queries/rank-requests'
import { notify } from '@/lib/notifications/notify'
import { remindPartners } from '@/lib/notifications/remind-partners'
import { RequestView } from '@/lib/partnerships/address'
import { inviteToRequest } from '@/lib/partnerships/mutations/invite-city'
import {
  changeRequest,
  closeRequest,
  draftRequest,
  expireRequests,
  publishRequest,
} from '@/lib/partnerships/mutations/write-request'
import { getRequest } from '@/lib/partnerships/queries/get-request'
import { listRequests } from '@/lib/partnerships/queries/list-requests'
import { getRequestDesk, listOwnPartnerships } from '@/lib/partnerships/queries/own-partnerships'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { makeViewer } from '@/tests/support/people'
import { DAY, inDays, openRequest, requestFields, requestIn } from './support/requests'

const view = (more: object = {}) => RequestView.parse(more)

test('a draft is its city’s own; published it has an address, and everybody finds it', async () => {
  const team = await makeTeam()
  const form = { id: randomUUID(), cityId: team.city.id, ...requestFields({ blocks: ['culture'] }) }
  await draftRequest(team.viewer, form)
  await draftRequest(team.viewer, form)
  expect(await db.partnerRequest.count({ where: { cityId: team.city.id } })).toBe(1)
  const stranger = await makeTeam()
  expect(await getRequestDesk(stranger.viewer, form.id, 'en')).toBeNull()
  expect(await getRequest(form.id, 'en')).toBeNull()
  await expect(publishRequest(stranger.viewer, { id: form.id })).rejects.toMatchObject({
    code: 'not_found',
  })

  const { slug } = await publishRequest(team.viewer, { id: form.id })
  expect(slug).toBe(`learning-by-the-river-${team.city.slug}`)
  expect(await getRequest(slug, 'en')).toMatchObject({ title: 'Learning by the river', taken: 0 })
  const found = await listRequests(view({ block: ['culture'], city: [team.city.slug] }), 'en')
  expect(found).toMatchObject({ total: 1, facets: { kind: { 'joint-project': 1 } } })
  expect(await db.city.findUnique({ where: { id: team.city.id } })).toMatchObject({
    openRequests: 1,
  })
})

test('of a city whose requests are published at once none is left uncounted, and the record says how many', async () => {
  const team = await makeTeam()
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  for (const id of ids)
    await draftRequest(team.viewer, { id, cityId: team.city.id, ...requestFields({ title: id }) })
  await Promise.all(ids.map((id) => publishRequest(team.viewer, { id })))
  expect(await db.city.findUnique({ where: { id: team.city.id } })).toMatchObject({
    openRequests: 3,
  })
  await closeRequest(team.viewer, { id: ids[0] })
  const changes = await db.change.findMany({
    where: { cityId: team.city.id, verb: { in: ['published', 'closed'] } },
    select: { verb: true, fields: true },
  })
  const told = (verb: string, from: number, to: number) => ({
    ...{ verb, fields: { openRequests: { from, to } } },
  })
  expect(changes).toHaveLength(4)
  expect(changes).toEqual(
    expect.arrayContaining([
      ...[0, 1, 2].map((before) => told('published', before, before + 1)),
      told('closed', 3, 2),
    ]),
  )
})

test.each([
  ['a day that is over', { deadline: '2020-01-31' }, 'deadline', 'partnerships.deadlinePast'],
  ['a day years ahead', { deadline: inDays(2000) }, 'deadline', 'partnerships.deadlineFar'],
  ['no date', { deadline: 'soon' }, 'deadline', 'partnerships.deadlineWrong'],
  ['no seat', { seats: '0' }, 'seats', 'partnerships.seatsWrong'],
  ['half a seat', { seats: '1.5' }, 'seats', 'partnerships.seatsWrong'],
  ['no kind', { kind: '' }, 'kind', 'partnerships.kindMissing'],
  ['no title', { title: '  ' }, 'title', 'partnerships.titleMissing'],
])('%s is told beside its field, and nothing is kept', async (_, wrong, field, key) => {
  const { viewer, city } = await makeTeam()
  const draft = draftRequest(viewer, { id: randomUUID(), cityId: city.id, ...requestFields(wrong) })
  await expect(draft).rejects.toMatchObject({ details: { problems: { [field]: { key } } } })
  expect(await db.partnerRequest.count({ where: { cityId: city.id } })).toBe(0)
})

test('without words or a deadline nothing is published, nor for a city that is no member', async () => {
  const team = await makeTeam()
  const draft = async (more: object) =>
    draftRequest(team.viewer, {
      ...{ id: randomUUID(), cityId: team.city.id, ...requestFields(more) },
    })
  const { id: wordless } = await draft({ body: '' })
  const { id: endless } = await draft({ deadline: '' })
  const { id: fine } = await draft({})
  await expect(publishRequest(team.viewer, { id: wordless })).rejects.toMatchObject({
    key: 'partnerships.bodyMissing',
  })
  await expect(publishRequest(team.viewer, { id: endless })).rejects.toMatchObject({
    key: 'partnerships.deadlineMissing',
  })
  await db.city.update({ where: { id: team.city.id }, data: { status: 'inactive' } })
  await expect(publishRequest(team.viewer, { id: fine })).rejects.toMatchObject({
    key: 'partnerships.notMember',
  })
})

test('what a colleague saved meanwhile is shown, not overwritten; fewer seats than taken are refused', async () => {
  const team = await makeTeam()
  const { id } = await requestIn('open', team, { seats: 3, taken: 2 })
  const change = (version: number, more: object) =>
    changeRequest(team.viewer, { id, version, ...requestFields(more) })
  await change(1, { title: 'Ours', seats: '4' })
  await expect(change(1, { title: 'Mine', seats: '4' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { title: 'Ours', version: 2 } },
  })
  await expect(change(2, { seats: '1' })).rejects.toMatchObject({
    details: { problems: { seats: { key: 'partnerships.seatsTaken', values: { taken: 2 } } } },
  })
  await change(2, { seats: '2' })
  expect(await db.partnerRequest.findUnique({ where: { id } })).toMatchObject({ state: 'matched' })
  await change(3, { seats: '3' })
  expect(await db.partnerRequest.findUnique({ where: { id } })).toMatchObject({ state: 'open' })
})

test.each([
  // Daylight saving in the south: thirteen hours ahead of UTC.
  ['Pacific/Auckland', '2027-01-15', '2027-01-15T11:00:00Z'],
  // The clocks go back in that night, and the day has 25 hours.
  ['Pacific/Auckland', '2027-04-04', '2027-04-04T12:00:00Z'],
  ['America/Lima', '2027-01-15', '2027-01-16T05:00:00Z'],
  ['Pacific/Kiritimati', '2027-01-15', '2027-01-15T10:00:00Z'],
])('a deadline in %s on %s passes at %s, and not a second earlier', async (zone, day, at) => {
  const end = new Date(at)
  expect(endOfDay(day, zone)).toEqual(end)
  const [team, other] = [await makeTeam(), await makeTeam()]
  await db.city.update({ where: { id: team.city.id }, data: { timezone: zone } })
  const before = new Date(end.getTime() - 20 * DAY)
  const { id } = await draftRequest(
    team.viewer,
    { id: randomUUID(), cityId: team.city.id, ...requestFields({ deadline: day }) },
    before,
  )
  await publishRequest(team.viewer, { id }, before)
  const { showInterest } = await import('@/lib/partnerships/mutations/show-interest')
  const show = (now: Date) =>
    showInterest(
      other.viewer,
      {
        ...{ id: randomUUID(), requestId: id, cityId: other.city.id, language: 'en' },
        message: 'We would.',
      },
      now,
    )
  const state = async () => (await db.partnerRequest.findUniqueOrThrow({ where: { id } })).state
  // The deadline holds whether or not the clock's work is done already.
  await expect(show(end)).rejects.toMatchObject({ key: 'partnerships.isExpired' })
  await expireRequests(new Date(end.getTime() - 1000))
  expect(await state()).toBe('open')
  await expireRequests(end)
  expect(await state()).toBe('expired')
  await expect(show(new Date(end.getTime() - 1000))).rejects.toMatchObject({
    key: 'partnerships.isExpired',
  })
  expect(await db.change.count({ where: { subjectId: id, verb: 'expired', actorId: null } })).toBe(
    1,
  )
})

test('what fits a city best comes first, with reasons that add up; blocked cities are left out', async () => {
  const [owner, fitting, other, blocked] = [
    ...[await makeTeam(), await makeTeam(), await makeTeam(), await makeTeam()],
  ] as const
  await db.city.update({
    where: { id: fitting.city.id },
    data: { workingLanguages: ['pt'], priorities: ['culture'], population: 80_000 },
  })
  await db.city.update({
    where: { id: other.city.id },
    data: { workingLanguages: ['ja'], priorities: ['quality'], population: 9_000_000 },
  })
  await blockCity(owner.viewer, { cityId: owner.city.id, slug: blocked.city.slug })
  const request = await openRequest(owner, {
    ...{ blocks: ['culture'], languages: ['pt'], sizes: ['50k-200k'] },
  })
  const cities = await rankCitiesForRequest(db, request.id, 5000)
  const place = ({ city }: { city: { id: string } }) => cities.findIndex(({ id }) => id === city.id)
  expect(place(fitting)).toBe(0)
  expect(place(other)).toBeGreaterThan(0)
  expect(place(blocked)).toBe(-1)
  expect(place(owner)).toBe(-1)

  const [best] = await rankRequests(fitting.city.id, { locale: 'en', limit: 1 })
  expect(best?.request.id).toBe(request.id)
  const sum = best?.reasons.reduce((all, { points }) => all + points, 0)
  expect(sum).toBeCloseTo(best?.score ?? 0, 6)
  const forBlocked = await rankRequests(blocked.city.id, { locale: 'en', limit: 500 })
  expect(forBlocked.map((each) => each.request.id)).not.toContain(request.id)
})

test('an invited city is told once, and finds the request first; one’s own city is not invited', async () => {
  const [owner, guest] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const invite = (slug: string) => inviteToRequest(owner.viewer, { id: request.id, slug })
  await invite(guest.city.slug)
  await invite(guest.city.slug)
  await expect(invite(owner.city.slug)).rejects.toMatchObject({ key: 'partnerships.ownCity' })
  const changes = await db.change.findMany({ where: { subjectId: request.id, verb: 'invited' } })
  expect(changes).toHaveLength(1)
  for (const { id } of changes) await notify({ id })
  expect(await db.notification.findMany({ where: { userId: guest.viewer.id } })).toMatchObject([
    { kind: 'request-invited', href: `/my-city/interest/${request.slug}` },
  ])
  const [first] = await rankRequests(guest.city.id, { locale: 'en', limit: 3 })
  expect(first).toMatchObject({ isInvited: true, request: { id: request.id } })
})

test('a city is reminded once before its deadline, and hears when it has passed', async () => {
  const owner = await makeTeam()
  const request = await openRequest(owner, { deadline: inDays(2) })
  for (let twice = 0; twice < 2; twice++) await remindPartners(new Date())
  await expireRequests(new Date(Date.now() + 5 * DAY))
  const [expired] = await db.change.findMany({ where: { subjectId: request.id, verb: 'expired' } })
  if (expired) await notify({ id: expired.id })
  const told = await db.notification.findMany({
    where: { userId: owner.viewer.id },
    orderBy: { id: 'asc' },
  })
  expect(told.map(({ kind, params }) => [kind, (params as { when: string }).when])).toEqual([
    ['request-ending', 'soon'],
    ['request-ending', 'over'],
  ])
})

test('the desk shows a contributor the requests, and not who answered them', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const { interest } = await import('./support/requests')
  await interest(other, request.id)
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: owner.city.id } }])
  expect(await listOwnPartnerships(owner.viewer, owner.city.id, 'en')).toMatchObject({
    requests: [{ waiting: 1 }],
  })
  const seen = await listOwnPartnerships(contributor, owner.city.id, 'en')
  expect(seen).toMatchObject({ requests: [{ waiting: 0 }], mayAnswer: false })
  expect(await getRequestDesk(contributor, request.id, 'en')).toMatchObject({ interests: [] })
  await expect(listOwnPartnerships(other.viewer, owner.city.id, 'en')).rejects.toMatchObject({
    code: 'forbidden',
  })
})
