import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { adapt, makePracticeOf, makeTeam } from './support/trails'

test('a city that was learnt from stands upstream of what came of it', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const [ofA, ofC] = [await makePracticeOf(a), await makePracticeOf(c)]
  const { id: viaId } = await adapt(b, ofA.id)
  await adapt(c, ofA.id, { viaId, practiceId: ofC.id })

  await expect(adapt(b, ofC.id)).rejects.toMatchObject({ key: 'trail.circle' })
  expect(await db.change.count({ where: { subject: 'adaptation', cityId: b.city.id } })).toBe(1)
})

test('two branches that meet in one city are no circle', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const [ofA, ofB] = [await makePracticeOf(a), await makePracticeOf(b)]
  await adapt(b, ofA.id, { practiceId: ofB.id })
  await adapt(c, ofA.id)
  await adapt(c, ofB.id)

  const counts = { adaptationCount: true, adaptedByCount: true }
  const of = (id: string) => db.city.findUniqueOrThrow({ where: { id }, select: counts })
  expect(await of(a.city.id)).toEqual({ adaptationCount: 0, adaptedByCount: 2 })
  expect(await of(b.city.id)).toEqual({ adaptationCount: 1, adaptedByCount: 1 })
  expect(await of(c.city.id)).toEqual({ adaptationCount: 2, adaptedByCount: 0 })
})
