import { beforeEach, expect, test } from 'vitest'
import { momentsOf } from '@/lib/accreditation/deadlines'
import { saveCycle, setCap } from '@/lib/accreditation/mutations/cycles'
import {
  declineApplication,
  endorseApplication,
  requestChanges,
} from '@/lib/accreditation/mutations/decide'
import { resubmitApplication, submitApplication } from '@/lib/accreditation/mutations/hand-in'
import { proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { CRITERIA } from '@/lib/accreditation/schema'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { makeViewer } from '@/tests/support/people'
import {
  begin,
  fillIn,
  handedIn,
  judged,
  makeCountry,
  problems,
  refusal,
} from './support/applications'

beforeEach(() => db.cycle.updateMany({ data: { publishedAt: null } }))

/** The ends of the earth: fourteen hours ahead of UTC, and eleven behind. */
const ENDS = [
  { zone: 'Pacific/Kiritimati', offset: 14 },
  { zone: 'Pacific/Pago_Pago', offset: -11 },
] as const
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A call whose walls show these times there. */
async function callIn(zone: string) {
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const id = crypto.randomUUID()
  await saveCycle(secretariat, {
    ...{ id, version: 0, name: id.slice(0, 20), zone, opensLocal: '2027-03-01T09:00' },
    ...{ closesLocal: '2027-05-31T23:59', decidesLocal: '2027-06-30T23:59' },
  })
  await db.cycle.update({ where: { id }, data: { publishedAt: new Date() } })
  return db.cycle.findUniqueOrThrow({ where: { id } })
}

/** The moment at which a wall there shows a time. */
function at(wall: string, offset: number) {
  return new Date(Date.parse(`${wall}:00Z`) - offset * HOUR)
}
const before = (moment: Date) => new Date(+moment - 1)

for (const { zone, offset } of ENDS) {
  test(`a call in ${zone} opens and closes by the walls there`, async () => {
    const cycle = await callIn(zone)
    expect(cycle.opensAt).toEqual(at('2027-03-01T09:00', offset))
    expect(cycle.closesAt).toEqual(at('2027-05-31T23:59', offset))
    expect(cycle.decidesAt).toEqual(at('2027-06-30T23:59', offset))
    const country = await makeCountry()
    const [early, inTime, late] = await Promise.all(
      [0, 1, 2].map(async () => fillIn(await begin(country.code))),
    )
    const handIn = (begun: typeof early, now: Date) =>
      refusal(submitApplication(begun?.team ?? country.officer, { id: begun?.id }, now))
    expect(await handIn(early, before(cycle.opensAt))).toBe('accreditation.notYetOpen')
    expect(await handIn(early, cycle.opensAt)).toBe('allowed')
    expect(await handIn(inTime, before(cycle.closesAt))).toBe('allowed')
    expect(await handIn(late, cycle.closesAt)).toBe('accreditation.tooLate')
    expect(await handIn(late, new Date(+cycle.closesAt + MINUTE))).toBe('accreditation.tooLate')
  })

  test(`what is refused for time in ${zone} says when it was over, and where`, async () => {
    const cycle = await callIn(zone)
    const { id, team } = await fillIn(await begin((await makeCountry()).code))
    const error = await submitApplication(team, { id }, cycle.closesAt).catch((caught) => caught)
    expect(error).toBeInstanceOf(AppError)
    expect(error.details.values).toEqual({ time: '2027-05-31 23:59', zone })
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      ...{ state: 'draft', round: 0, submittedAt: null },
    })
  })

  test(`Commissions decide in ${zone} until their day is over, and no later`, async () => {
    const cycle = await callIn(zone)
    await db.cycle.update({ where: { id: cycle.id }, data: { opensAt: new Date(0) } })
    const country = await makeCountry()
    const { officer } = country
    const last = before(cycle.decidesAt)
    const over = cycle.decidesAt
    const waits = await handedIn(country)
    const reviewers = country.reviewers.slice(0, 2).map(({ id }) => id)
    const review = (now: Date) =>
      refusal(proposeReviewers(officer, { id: waits.id, reviewers }, now))
    expect(await review(over)).toBe('accreditation.tooLate')
    expect(await review(last)).toBe('allowed')
    for (const decide of [endorseApplication, requestChanges, declineApplication]) {
      const { id, team } = await judged(country)
      const input = { id, reason: 'Because' }
      expect(await refusal(decide(officer, input, over))).toBe('accreditation.tooLate')
      expect(await refusal(decide(officer, input, last))).toBe('allowed')
      if (decide !== requestChanges) continue
      expect(await refusal(resubmitApplication(team, { id }, over))).toBe('accreditation.tooLate')
      expect(await refusal(resubmitApplication(team, { id }, last))).toBe('allowed')
    }
  })
}

test('without a call that was announced nothing is handed in', async () => {
  const { id, team } = await fillIn(await begin((await makeCountry()).code))
  expect(await refusal(submitApplication(team, { id }))).toBe('accreditation.noCall')
})

test('of a time that comes twice the later is meant, and one that is jumped over is refused', () => {
  const call = {
    zone: 'Europe/Dublin',
    opensLocal: '2027-03-01T09:00',
    decidesLocal: '2027-12-01T12:00',
  }
  const { closesAt } = momentsOf({ ...call, closesLocal: '2027-10-31T01:30' })
  expect(closesAt.toISOString()).toBe('2027-10-31T01:30:00.000Z')
  const wrong = (times: object) => {
    try {
      momentsOf({ ...call, closesLocal: '2027-10-01T12:00', ...times })
      return null
    } catch (error) {
      return (error as AppError).details.problems
    }
  }
  expect(wrong({ closesLocal: '2027-03-28T01:30' })).toEqual({
    closesLocal: { key: 'accreditation.timeWrong' },
  })
  expect(wrong({ zone: 'Mars/Base' })).toEqual({ zone: { key: 'accreditation.zoneUnknown' } })
  expect(wrong({ closesLocal: '2027-02-01T12:00' })).toEqual({
    closesLocal: { key: 'accreditation.endFirst' },
  })
})

test('of a call that is open, dates move to later only, and what is judged by stays', async () => {
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const id = crypto.randomUUID()
  const call = {
    ...{ id, version: 0, name: 'Running', zone: 'UTC', opensLocal: '2027-03-01T09:00', cap: 3 },
    ...{ closesLocal: '2027-05-31T23:59', decidesLocal: '2027-06-30T23:59' },
  }
  const open = new Date('2027-04-01T00:00Z')
  await saveCycle(secretariat, call)
  await db.cycle.update({ where: { id }, data: { publishedAt: new Date('2027-01-01') } })
  const change = (more: object) =>
    problems(saveCycle(secretariat, { ...call, version: 1, ...more }, open))
  expect(await change({ closesLocal: '2027-05-30T23:59' })).toEqual({
    closesLocal: 'accreditation.onlyLater',
  })
  expect(await change({ cap: 4 })).toEqual({ cap: 'accreditation.isRunning' })
  expect(await change({ abroad: 'on' })).toEqual({ abroad: 'accreditation.isRunning' })
  expect(await change({ zone: 'Europe/Paris' })).toHaveProperty('opensLocal')
  expect(await change({ [`weight-${CRITERIA[0]}`]: 9 })).toEqual({
    [`weight-${CRITERIA[0]}`]: 'accreditation.isRunning',
  })
  expect(await change({ closesLocal: '2027-06-02T23:59' })).toEqual({})
  expect(await refusal(saveCycle(secretariat, { ...call, version: 1 }, open))).toBe(
    'errors.changed',
  )
  const { code } = await makeCountry(0)
  await setCap(secretariat, { cycleId: id, countryCode: code, cap: 2 })
  await db.cycleCountry.updateMany({ where: { cycleId: id }, data: { endorsed: 2 } })
  expect(await problems(setCap(secretariat, { cycleId: id, countryCode: code, cap: 1 }))).toEqual({
    cap: 'accreditation.capBelow',
  })
})
