import { expect, test } from 'vitest'
import { countPractices } from '@/lib/cities/count-practices'
import { db } from '@/lib/core/db'
import { decideReports } from '@/lib/moderation/decide-reports'
import { reportContent } from '@/lib/moderation/report-content'
import { countPracticesByBlock, listPracticesOfCity } from '@/lib/practices/queries/list-practices'
import { makeCity, makeViewer } from '@/tests/support/people'

test('a hidden practice is absent from lists and counts until it is restored', async () => {
  const { id: cityId } = await makeCity()
  const { id } = await db.practice.create({
    data: {
      ...{ cityId, slug: `practice-${cityId}`, title: 'Title', summary: 'Summary', language: 'en' },
      ...{ state: 'published', block: 'culture', sdgs: [4], audience: [], sourceType: 'city' },
      sourceUrl: 'https://example.org',
    },
  })
  await db.$transaction((tx) => countPractices(tx, cityId))
  const of = () => db.city.findUniqueOrThrow({ where: { id: cityId } })
  const before = (await countPracticesByBlock()).culture ?? 0
  const about = { subject: 'practice', subjectId: id }
  const reporter = await makeViewer()
  await reportContent(reporter, { ...about, cause: 'wrong', words: '' })
  const moderator = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  await decideReports(moderator, { ...about, decision: 'hidden', reason: 'Untrue' })
  expect(await listPracticesOfCity(cityId)).toEqual([])
  expect((await countPracticesByBlock()).culture ?? 0).toBe(before - 1)
  expect(await of()).toMatchObject({ practiceCount: 0, blocks: [], sdgs: [] })
  await expect(
    reportContent(reporter, { ...about, cause: 'wrong', words: '' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await decideReports(moderator, { ...about, decision: 'restored', reason: 'It was true' })
  expect(await listPracticesOfCity(cityId)).toHaveLength(1)
  expect(await of()).toMatchObject({ practiceCount: 1, blocks: ['culture'], sdgs: [4] })
})
