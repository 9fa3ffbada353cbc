import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { blockCity } from '@/lib/conversations/mutations/keep-order'
import { getConversation } from '@/lib/conversations/queries/get-conversation'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { listPeers } from '@/lib/matching/queries/list-peers'
import { notify } from '@/lib/notifications/notify'
import { remindPartners } from '@/lib/notifications/remind-partners'
import { PartnershipView } from '@/lib/partnerships/address'
import { acceptInterest, declineInterest } from '@/lib/partnerships/mutations/answer-interest'
import { describePartnership } from '@/lib/partnerships/mutations/describe-partnership'
import { showInterest, withdrawInterest } from '@/lib/partnerships/mutations/show-interest'
import { closeRequest } from '@/lib/partnerships/mutations/write-request'
import {
  getPartnership,
  listPartnerships,
  listPartnershipsOfCity,
} from '@/lib/partnerships/queries/list-partnerships'
import { getPartnershipDesk } from '@/lib/partnerships/queries/own-partnerships'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'
import { DAY, interest, makePartners, openRequest, requestIn } from './support/requests'

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error) => {
      if (error instanceof AppError) return error.key ?? error.code
      throw error
    },
  )

async function told({ viewer }: Pick<Team, 'viewer'>) {
  const rows = await db.notification.findMany({
    where: { userId: viewer.id },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ kind, params }) => {
    const { decision, what } = params as { decision?: string; what?: string }
    return [kind, decision ?? what].filter(Boolean).join(' ')
  })
}

async function tellAll() {
  const changes = await db.change.findMany({
    where: { subject: { in: ['interest', 'partnership', 'message'] } },
    orderBy: { id: 'asc' },
  })
  for (const { id } of changes) await notify({ id })
}

test('each wrong interest is refused with its own sentence, and leaves nothing behind', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const elsewhere = await makeCity()
  const show = (team: Team, requestId = request.id, more: object = {}) =>
    refusal(interest(team, requestId, more))
  expect(await show(owner)).toBe('partnerships.ownRequest')
  expect(await show({ ...other, city: elsewhere })).toBe('errors.notYours')
  expect(await show(other, request.id, { message: ' ' })).toBe('errors.checkForm')
  const closed = await requestIn('closed', owner)
  expect(await show(other, closed.id)).toBe('partnerships.isClosed')
  expect(await show(other, (await requestIn('expired', owner)).id)).toBe('partnerships.isExpired')
  expect(await show(other, (await requestIn('draft', owner)).id)).toBe('not_found')
  const hidden = await requestIn('open', owner, { hiddenAt: new Date() })
  expect(await show(other, hidden.id)).toBe('not_found')
  await db.city.update({ where: { id: other.city.id }, data: { status: 'left' } })
  expect(await show(other)).toBe('partnerships.notMember')
  await db.city.update({ where: { id: other.city.id }, data: { status: 'member' } })
  await blockCity(owner.viewer, { cityId: owner.city.id, slug: other.city.slug })
  expect(await show(other)).toBe('conversations.blockedYou')
  expect(await db.interest.count({ where: { request: { cityId: owner.city.id } } })).toBe(0)
  expect(await db.change.count({ where: { subject: 'interest', cityId: other.city.id } })).toBe(0)
})

test('a city answers once, may take it back before it is answered, and come again', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const form = {
    ...{ id: randomUUID(), requestId: request.id, cityId: other.city.id },
    ...{ language: 'en', message: 'We would.' },
  }
  await showInterest(other.viewer, form)
  // The same form, sent twice.
  expect(await showInterest(other.viewer, form)).toEqual({ id: form.id })
  expect(await refusal(interest(other, request.id))).toBe('partnerships.twice')
  expect(await refusal(withdrawInterest(owner.viewer, { id: form.id }))).toBe('not_found')
  await withdrawInterest(other.viewer, { id: form.id })
  expect(await refusal(acceptInterest(owner.viewer, { id: form.id }))).toBe(
    'partnerships.wasWithdrawn',
  )
  const again = await interest(other, request.id)
  await declineInterest(owner.viewer, { id: again.id, reason: 'timing' })
  expect(await refusal(interest(other, request.id))).toBe('partnerships.twice')
  expect(await refusal(withdrawInterest(other.viewer, { id: again.id }))).toBe(
    'partnerships.wasDeclined',
  )
})

test('an interest is nobody’s but the two sides’', async () => {
  const [owner, other, third] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const { id } = await interest(other, (await openRequest(owner)).id)
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  for (const viewer of [third.viewer, other.viewer, secretariat]) {
    expect(await refusal(acceptInterest(viewer, { id }))).toBe('not_found')
    expect(await refusal(declineInterest(viewer, { id, reason: 'timing' }))).toBe('not_found')
  }
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: owner.city.id } }])
  expect(await refusal(acceptInterest(contributor, { id }))).toBe('errors.notYours')
})

test('a no has a reason that the other side reads; its own words where it is another one', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  const { id } = await interest(other, (await openRequest(owner)).id)
  const decline = (more: object) => declineInterest(owner.viewer, { id, ...more })
  await expect(decline({})).rejects.toMatchObject({
    details: { problems: { reason: { key: 'partnerships.reasonMissing' } } },
  })
  await expect(decline({ reason: 'other' })).rejects.toMatchObject({
    details: { problems: { answer: { key: 'partnerships.answerMissing' } } },
  })
  await decline({ reason: 'other', answer: 'Next year, gladly.' })
  await tellAll()
  expect(await told(owner)).toEqual(['interest-shown shown'])
  expect(await told(other)).toEqual(['interest-answered declined'])
  expect(await refusal(acceptInterest(owner.viewer, { id }))).toBe('partnerships.wasDeclined')
})

test('a yes gives a seat, a partnership and a thread; with the last seat the others are told', async () => {
  const owner = await makeTeam()
  const [chosen, left] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  const { id } = await interest(chosen, request.id, { message: 'We know rivers.' })
  const { id: waiting } = await interest(left, request.id)
  const { partnershipId, conversationId } = await acceptInterest(owner.viewer, {
    ...{ id, answer: 'Welcome!' },
  })
  expect(await db.partnerRequest.findUnique({ where: { id: request.id } })).toMatchObject({
    ...{ state: 'matched', taken: 1 },
  })
  for (const { viewer } of [owner, chosen]) {
    const thread = await getConversation(viewer, conversationId, { page: 1, locale: 'en' })
    expect(thread?.messages.map(({ html }) => html)).toEqual([
      expect.stringContaining('We know rivers.'),
      expect.stringContaining('Welcome!'),
    ])
  }
  expect(await getConversation(left.viewer, conversationId, { page: 1, locale: 'en' })).toBeNull()
  expect(await getPartnershipDesk(left.viewer, partnershipId, 'en')).toBeNull()
  await tellAll()
  expect(await told(chosen)).toEqual(['interest-answered accepted'])
  expect(await told(left)).toEqual(['interest-answered released'])
  expect(await refusal(acceptInterest(owner.viewer, { id: waiting }))).toBe(
    'partnerships.wasReleased',
  )
})

test('closing a request tells those who wait', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  const request = await openRequest(owner)
  await interest(other, request.id)
  await closeRequest(owner.viewer, { id: request.id })
  await tellAll()
  expect(await told(other)).toEqual(['interest-answered released'])
})

test('200 cities at once, three seats, all accepted: exactly three partnerships', {
  timeout: 120_000,
}, async () => {
  const owner = await makeTeam()
  const request = await openRequest(owner, { seats: '3' })
  const teams: Team[] = []
  for (let made = 0; made < 200; made++) teams.push(await makeTeam())
  const shown = await Promise.all(teams.map((team) => interest(team, request.id)))
  expect(new Set(shown.map(({ id }) => id)).size).toBe(200)
  const answers = await Promise.all(
    shown.map(({ id }) => refusal(acceptInterest(owner.viewer, { id }))),
  )
  expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(3)
  const where = { requestId: request.id }
  expect(await db.partnership.count({ where })).toBe(3)
  expect(await db.interest.groupBy({ by: ['state'], where, _count: true })).toEqual(
    expect.arrayContaining([
      { state: 'accepted', _count: 3 },
      { state: 'released', _count: 197 },
    ]),
  )
  expect(await db.conversation.count({ where: { subjectId: request.id } })).toBe(3)
  expect(await db.partnerRequest.findUnique({ where: { id: request.id } })).toMatchObject({
    ...{ state: 'matched', taken: 3 },
  })
})

test('a partnership is public while both publish it, and counts for later matching', async () => {
  const { owner, partner, partnershipId: id } = await makePartners()
  const say = ({ viewer, city }: Team, more: object, version = 1) =>
    describePartnership(viewer, {
      ...{ id, cityId: city.id, version, language: 'en', state: 'under_way' },
      ...more,
    })
  await expect(say(owner, { publishes: 'on' })).rejects.toMatchObject({
    details: { problems: { words: { key: 'partnerships.wordsMissing' } } },
  })
  await say(owner, { publishes: 'on', words: 'We learn **together**.' })
  const view = PartnershipView.parse({ city: [owner.city.slug] })
  expect((await listPartnerships(view, 'en')).total).toBe(0)
  await say(partner, { publishes: 'on', words: 'They showed us.', outcome: 'A festival.' })
  expect(await listPartnerships(view, 'en')).toMatchObject({
    total: 1,
    data: [{ state: 'under_way', sides: [{ city: { id: owner.city.id } }, {}] }],
  })
  for (const { city } of [owner, partner])
    expect(await listPartnershipsOfCity(city.id, 'en')).toHaveLength(1)
  const peer = (await listPeers(owner.city.id, { locale: 'en', limit: 5000 })).find(
    ({ city }) => city.id === partner.city.id,
  )
  expect(peer?.reasons.find(({ ground }) => ground === 'partnerships')?.points).toBeGreaterThan(0)

  const { slug } = await db.partnership.findUniqueOrThrow({ where: { id } })
  expect(await getPartnership(slug, 'en')).toMatchObject({
    sides: [{ html: expect.stringContaining('<strong>') }, { outcome: expect.any(String) }],
  })
  expect(await refusal(say(owner, { words: 'Late' }))).toBe('errors.changed')
  await say(owner, { words: 'We learn **together**.' }, 2)
  expect(await getPartnership(slug, 'en')).toBeNull()
  const third = await makeTeam()
  expect(await refusal(say({ ...third, city: owner.city }, { words: 'Ours' }, 3))).toBe('not_found')
})

test('both sides are asked after 6 and 12 months, each once, unless it is told', async () => {
  const { owner, partner, partnershipId: id } = await makePartners()
  await describePartnership(partner.viewer, {
    ...{ id, cityId: partner.city.id, version: 1, language: 'en', state: 'done', words: '' },
    outcome: 'A festival.',
  })
  const asked = async (team: Team) =>
    (await told(team)).filter((kind) => kind === 'partnership-due')
  for (const months of [5, 7, 7, 13, 13])
    await remindPartners(new Date(Date.now() + months * 31 * DAY))
  expect(await asked(owner)).toHaveLength(2)
  expect(await asked(partner)).toHaveLength(0)
})

test('an answer that was promised is reminded of once', async () => {
  const [owner, other] = [await makeTeam(), await makeTeam()]
  await interest(other, (await openRequest(owner)).id)
  for (const days of [5, 13, 14]) await remindPartners(new Date(Date.now() + days * DAY))
  expect((await told(owner)).filter((kind) => kind === 'interest-due')).toHaveLength(1)
})
