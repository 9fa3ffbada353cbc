import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { decideReports } from '@/lib/moderation/decide-reports'
import { reportContent } from '@/lib/moderation/report-content'
import { getCityPeople } from '@/lib/people/queries/get-city-people'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'

test('a hidden contact is not named in public, keeps the role, and can be restored', async () => {
  const { id: cityId } = await makeCity()
  const user = await makeUser()
  const of = { userId: user.id, role: 'coordinator', scope: `city:${cityId}`, cityId } as const
  const { id } = await db.roleGrant.create({ data: { ...of, title: 'Not a title', contact: true } })
  const about = { subject: 'grant', subjectId: id }
  const report = { ...about, cause: 'offensive', words: '' }
  await reportContent(await makeViewer(), report)
  const moderator = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  await decideReports(moderator, { ...about, decision: 'hidden', reason: 'It offends' })
  expect(await getCityPeople(cityId)).toMatchObject({ contacts: [], hasCoordinator: true })
  await expect(reportContent(moderator, report)).rejects.toMatchObject({ code: 'not_found' })
  await decideReports(moderator, { ...about, decision: 'restored', reason: 'It does not' })
  expect((await getCityPeople(cityId)).contacts).toMatchObject([{ id }])
})

test('who is not named in public cannot be reported', async () => {
  const { id: cityId } = await makeCity()
  const user = await makeUser()
  const of = { userId: user.id, role: 'coordinator', scope: `city:${cityId}`, cityId } as const
  const { id: subjectId } = await db.roleGrant.create({ data: of })
  const report = { subject: 'grant', subjectId, cause: 'wrong', words: '' }
  await expect(reportContent(await makeViewer(), report)).rejects.toMatchObject({
    code: 'not_found',
  })
})
