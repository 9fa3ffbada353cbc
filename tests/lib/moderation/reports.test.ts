import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { decideReports } from '@/lib/moderation/decide-reports'
import { listReported } from '@/lib/moderation/queries'
import { reportContent } from '@/lib/moderation/report-content'
import { makeCity, makeViewer } from '@/tests/support/people'

const NETWORK = [{ role: 'secretariat', scope: 'network' }] as const

async function reported() {
  const { id: cityId } = await makeCity()
  await db.cityText.create({ data: { cityId, lang: 'en', about: 'A text' } })
  const about = { subject: 'city-text', subjectId: `${cityId}:en` }
  const reporter = await makeViewer()
  const report = { ...about, cause: 'wrong', words: 'Not so' }
  await reportContent(reporter, report)
  return { about, cityId, reporter, report }
}

function textOf(cityId: string) {
  return db.cityText.findUniqueOrThrow({ where: { cityId_lang: { cityId, lang: 'en' } } })
}

test('one open report for each person and content, also when sent twice at once', async () => {
  const { about, reporter, report } = await reported()
  await Promise.all([reportContent(reporter, report), reportContent(reporter, report)])
  expect(await db.report.count({ where: about })).toBe(1)
  expect(await db.change.count({ where: { actorId: reporter.id, subject: 'report' } })).toBe(1)
})

test('hidden, recorded with its reason, and restored', async () => {
  const { about, cityId } = await reported()
  const moderator = await makeViewer([...NETWORK])
  await decideReports(moderator, { ...about, decision: 'hidden', reason: 'Untrue' })
  expect((await textOf(cityId)).hiddenAt).not.toBeNull()
  expect(await db.change.findFirst({ where: { ...about, verb: 'hidden' } })).toMatchObject({
    ...{ actorId: moderator.id, reason: 'Untrue', cityId },
  })
  const hidden = await listReported(moderator, 'hidden')
  expect(hidden.map(({ subjectId }) => subjectId)).toContain(about.subjectId)
  await decideReports(moderator, { ...about, decision: 'restored', reason: 'It was true' })
  expect((await textOf(cityId)).hiddenAt).toBeNull()
})

test('of two moderators, the second sees that it is decided', async () => {
  const { about } = await reported()
  const both = await Promise.all([makeViewer([...NETWORK]), makeViewer([...NETWORK])])
  const answers = await Promise.allSettled([
    decideReports(both[0], { ...about, decision: 'hidden', reason: 'Untrue' }),
    decideReports(both[1], { ...about, decision: 'dismissed', reason: 'True' }),
  ])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', key: 'moderation.decidedAlready' },
  })
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('not by others, not without a reason, and not of what is not there', async () => {
  const { about, cityId, reporter, report } = await reported()
  const hide = { ...about, decision: 'hidden', reason: 'Untrue' }
  await expect(decideReports(reporter, hide)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listReported(reporter, 'open')).rejects.toMatchObject({ code: 'forbidden' })
  const moderator = await makeViewer([...NETWORK])
  await expect(decideReports(moderator, { ...hide, reason: ' ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await textOf(cityId)).hiddenAt).toBeNull()
  await expect(
    reportContent(reporter, { ...report, subjectId: `${cityId}:fr` }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
