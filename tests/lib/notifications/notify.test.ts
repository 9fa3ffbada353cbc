import { expect, test } from 'vitest'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'

type City = Awaited<ReturnType<typeof makeCity>>

function update(city: City, actorId: string | null, fields = {}) {
  return db.$transaction((tx) =>
    recordChange(tx, {
      ...{ actorId, subject: 'city', subjectId: city.id, verb: 'updated', cityId: city.id, fields },
    }),
  )
}

async function coordinatorOf(city: City) {
  const { id } = await makeUser([{ role: 'coordinator', scope: { city: city.id } }])
  return id
}

function told(userId: string) {
  return db.notification.findMany({ where: { userId }, orderBy: { id: 'asc' } })
}

async function makeFollower(kind: 'city' | 'country' | 'topic', target: string) {
  const user = await makeUser()
  await db.follow.create({ data: { userId: user.id, kind, target } })
  return user
}

test('followers hear of a change once, however often and at the same time it is told', async () => {
  const city = await makeCity()
  const user = await makeFollower('city', city.id)
  const stranger = await makeUser()
  const actorId = await coordinatorOf(city)
  const id = await update(city, actorId)
  await Promise.all([notify({ id }), notify({ id }), notify({ id })])
  await notify({ id: await update(city, actorId) })
  expect(await told(user.id)).toMatchObject([
    { kind: 'city-updated', why: 'follow', params: { city: city.name, of: city.name } },
  ])
  expect(await told(stranger.id)).toEqual([])
})

test('who made a change is not told of it', async () => {
  const city = await makeCity()
  const actorId = await coordinatorOf(city)
  await db.follow.create({ data: { userId: actorId, kind: 'city', target: city.id } })
  await notify({ id: await update(city, actorId) })
  expect(await told(actorId)).toEqual([])
})

test('a correction of the roster is no news of the city', async () => {
  const city = await makeCity()
  const user = await makeFollower('city', city.id)
  const { id: actorId } = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  await notify({ id: await update(city, actorId, { lat: { from: 0, to: 1 } }) })
  expect(await told(user.id)).toEqual([])
})

test('mail goes out at once, later or never, as each chose', async () => {
  const city = await makeCity()
  const paces = ['at_once', 'daily', 'never'] as const
  const users = await Promise.all(
    paces.map(async (pace) => {
      const user = await makeFollower('city', city.id)
      await db.notificationPreference.create({
        data: { userId: user.id, kind: 'city-updated', pace },
      })
      return user
    }),
  )
  const id = await update(city, await coordinatorOf(city))
  await Promise.all([notify({ id }), notify({ id })])
  const mails = await Promise.all(
    users.map((user) => db.mail.findMany({ where: { userId: user.id } })),
  )
  expect(mails.map((each) => each.length)).toEqual([1, 0, 0])
  expect(mails[0]?.[0]).toMatchObject({ template: 'notification', unsubscribe: 'city-updated' })
  const rows = await Promise.all(users.map((user) => told(user.id)))
  expect(rows.map(([row]) => row?.mailedAt !== null)).toEqual([true, false, false])
})

test('what is hidden by now is not announced', async () => {
  const city = await makeCity()
  const user = await makeFollower('city', city.id)
  await db.cityText.create({
    data: { cityId: city.id, lang: 'en', about: 'Words.', hiddenAt: new Date() },
  })
  const id = await db.$transaction((tx) =>
    recordChange(tx, {
      ...{ actorId: null, subject: 'city-text', subjectId: `${city.id}:en`, verb: 'written' },
      cityId: city.id,
    }),
  )
  await notify({ id })
  expect(await told(user.id)).toEqual([])
})

test('a new member is told to followers of its country, a new priority to those of the topic', async () => {
  const city = await makeCity({ countryCode: 'QQ' })
  const country = await makeFollower('country', 'QQ')
  const topic = await makeFollower('topic', 'workplace')
  const actorId = await coordinatorOf(city)
  await db.city.update({ where: { id: city.id }, data: { priorities: ['workplace'] } })
  await notify({ id: await update(city, null, { status: { from: 'left', to: 'member' } }) })
  await notify({ id: await update(city, actorId, { priorities: { from: [], to: ['workplace'] } }) })
  expect(await told(country.id)).toMatchObject([{ kind: 'city-joined' }])
  expect(await told(topic.id)).toMatchObject([{ kind: 'topic-priority', why: 'follow' }])
})

test('the secretariat hears of a claim, and whoever made it of the answer', async () => {
  const city = await makeCity()
  const staff = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const user = await makeUser()
  const claim = await db.claim.create({
    data: { cityId: city.id, userId: user.id, title: 'Office', evidence: 'A letter.' },
  })
  const about = { subject: 'claim', subjectId: claim.id, userId: user.id, cityId: city.id }
  const submitted = await db.$transaction((tx) =>
    recordChange(tx, { ...about, actorId: user.id, verb: 'submitted' }),
  )
  await notify({ id: submitted })
  await db.claim.update({ where: { id: claim.id }, data: { state: 'approved' } })
  const approved = await db.$transaction((tx) =>
    recordChange(tx, { ...about, actorId: staff.id, verb: 'approved' }),
  )
  await notify({ id: approved })
  expect(await told(staff.id)).toMatchObject([{ kind: 'claim-waiting', why: 'role' }])
  expect(await told(user.id)).toMatchObject([
    { kind: 'claim-decided', params: { decision: 'approved' } },
  ])
})

test('a change of the own account is told to its owner, by a message of its own', async () => {
  const user = await makeUser()
  const id = await db.$transaction((tx) =>
    recordChange(tx, {
      ...{ actorId: user.id, userId: user.id, subject: 'account', subjectId: user.id },
      verb: 'password-set',
    }),
  )
  await notify({ id })
  expect(await told(user.id)).toMatchObject([{ kind: 'security-notice', mailedAt: null }])
  expect(await db.mail.count({ where: { userId: user.id } })).toBe(0)
})

test('whoever wrote what was hidden is told once, the secretariat that a report waits', async () => {
  const city = await makeCity()
  const staff = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const [author, one, two] = [await makeUser(), await makeUser(), await makeUser()]
  await db.cityText.create({
    data: { cityId: city.id, lang: 'en', about: 'Words.', updatedById: author.id },
  })
  const about = { subject: 'city-text', subjectId: `${city.id}:en`, cityId: city.id }
  const report = await db.report.create({
    data: { ...about, cause: 'other', words: 'Wrong.', reporterId: one.id },
  })
  await db.report.create({ data: { ...about, cause: 'other', words: 'No.', reporterId: two.id } })
  const record = (verb: string, actorId: string | null) =>
    db.$transaction((tx) =>
      recordChange(tx, { actorId, subject: 'report', subjectId: report.id, verb, cityId: city.id }),
    )
  await notify({ id: await record('created', null) })
  await db.report.updateMany({
    where: about,
    data: { state: 'hidden', decidedAt: new Date(), decision: 'Untrue' },
  })
  const id = await record('hidden', staff.id)
  await Promise.all([notify({ id }), notify({ id })])
  expect(await told(staff.id)).toMatchObject([{ kind: 'report-waiting' }])
  expect(await told(author.id)).toMatchObject([
    { kind: 'moderation-decided', params: { decision: 'hidden', reason: 'Untrue' } },
  ])
  for (const { id } of [one, two])
    expect(await told(id)).toMatchObject([
      { kind: 'report-decided', params: { decision: 'hidden', reason: 'Untrue' } },
    ])
})
