import { beforeEach, expect, test } from 'vitest'
import { getApplicationFile } from '@/lib/accreditation/files'
import { submitApplication } from '@/lib/accreditation/mutations/hand-in'
import { leaveApplications } from '@/lib/accreditation/mutations/leave-applications'
import { proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { inviteColleague, joinTeam, removeColleague } from '@/lib/accreditation/mutations/team'
import { clearMayorLetters } from '@/lib/accreditation/tasks'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { makeViewer } from '@/tests/support/people'
import {
  begin,
  DAY,
  fillIn,
  handedIn,
  makeCountry,
  makeCycle,
  refusal,
  reviewOf,
} from './support/applications'

beforeEach(async () => {
  await db.cycle.updateMany({ data: { publishedAt: null } })
  await makeCycle()
})

test('a colleague joins by a link once it is made, and not by one that is altered, over or taken back', async () => {
  const country = await makeCountry(0)
  const { id, team } = await begin(country.code)
  const { reveal } = await inviteColleague(team, { id, role: 'contributor' }, 'en')
  const token = reveal[0]?.split('/').at(-1) ?? ''
  const colleague = await makeViewer()
  expect(await refusal(joinTeam(colleague, { token: `${token.slice(0, -2)}AA` }))).toBe('not_found')
  expect(await refusal(joinTeam(colleague, { token }, new Date(Date.now() + 8 * DAY)))).toBe(
    'not_found',
  )
  await joinTeam(colleague, { token })
  const joined: Viewer = {
    ...colleague,
    grants: [{ role: 'contributor', scope: scopeKey({ application: id }) }],
  }
  expect(await refusal(saveApplication(joined, { id, version: 1, kind: 'town' }))).toBe('allowed')
  expect(await refusal(submitApplication(joined, { id }))).toBe('errors.notYours')
  expect(await refusal(inviteColleague(joined, { id, role: 'coordinator' }, 'en'))).toBe(
    'errors.notYours',
  )
  const grants = await db.roleGrant.findMany({ where: { scope: scopeKey({ application: id }) } })
  const grantOf = (person: Viewer) => grants.find(({ userId }) => userId === person.id)?.id
  expect(await refusal(removeColleague(joined, { id, grantId: grantOf(team) }))).toBe(
    'errors.notYours',
  )
  expect(await refusal(removeColleague(team, { id, grantId: grantOf(team) }))).toBe(
    'accreditation.lastCoordinator',
  )
  expect(await removeColleague(team, { id, grantId: grantOf(joined) })).toEqual({ isOwn: false })
  expect(await refusal(removeColleague(await makeViewer(), { id, grantId: grantOf(team) }))).toBe(
    'not_found',
  )
})

test('whoever deletes their account leaves no application without a team, and no review undone', async () => {
  const country = await makeCountry()
  const [first, second, third] = country.reviewers as [Viewer, Viewer, Viewer]
  const running = await handedIn(country)
  const own = await begin(country.code)
  const leave = (viewer: Viewer) => db.$transaction((tx) => leaveApplications(tx, viewer))
  expect(await refusal(leave(running.team))).toBe('privacy.lastApplicant')
  await leave(own.team)
  expect(await db.application.count({ where: { id: own.id } })).toBe(0)
  await proposeReviewers(country.officer, {
    ...{ id: running.id, reviewers: [first.id, second.id, third.id] },
  })
  await leave(first)
  expect(await reviewOf(running.id, first)).toMatchObject({ state: 'declined' })
  expect(await reviewOf(running.id, third)).toMatchObject({ state: 'invited' })
})

test('letters that no application names any more are cleared, after a day', async () => {
  const country = await makeCountry(0)
  const { id, team } = await fillIn(await begin(country.code))
  const read = () => getApplicationFile(team, id, 'letter.pdf', 'en')
  await clearMayorLetters(new Date(Date.now() + 2 * DAY))
  expect(await read()).not.toBeNull()
  await db.application.update({ where: { id }, data: { letterId: null } })
  await clearMayorLetters(new Date(Date.now() + 2 * DAY))
  expect(await read()).toBeNull()
})
