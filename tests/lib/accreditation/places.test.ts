import { expect, test } from 'vitest'
import { endorseApplication } from '@/lib/accreditation/mutations/decide'
import { db } from '@/lib/core/db'
import { makeViewer } from '@/tests/support/people'
import { judged, makeCountry, makeCycle, refusal, stateOf } from './support/applications'

test('of a hundred officers who endorse at once under a cap of three, three do', async () => {
  const cycle = await makeCycle({ cap: 3 })
  const country = await makeCountry(2)
  const model = await judged(country)
  // Ninety-nine more that stand as this one does: the way there is tried elsewhere.
  const [row, version, reviews] = await Promise.all([
    db.application.findUniqueOrThrow({ where: { id: model.id } }),
    db.applicationVersion.findFirstOrThrow({ where: { applicationId: model.id } }),
    db.applicationReview.findMany({ where: { applicationId: model.id } }),
  ])
  const ids = Array.from({ length: 99 }, () => crypto.randomUUID())
  const { imported: _, content, touched, ...rest } = row
  await db.application.createMany({
    data: ids.map((id) => ({ ...rest, id, content: content ?? {}, touched: touched ?? {} })),
  })
  await db.applicationVersion.createMany({
    data: ids.map((applicationId) => ({
      ...version,
      applicationId,
      content: version.content ?? {},
    })),
  })
  await db.applicationReview.createMany({
    data: ids.flatMap((applicationId) =>
      reviews.map(({ id: _, scores, earlier: __, ...review }) => ({
        ...review,
        applicationId,
        scores: scores ?? {},
      })),
    ),
  })
  const officers = await Promise.all(
    [model.id, ...ids].map(() =>
      makeViewer([{ role: 'officer', scope: { country: country.code } }]),
    ),
  )
  const outcomes = await Promise.all(
    [model.id, ...ids].map((id, at) =>
      refusal(endorseApplication(officers[at] ?? country.officer, { id, reason: 'Good' })),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'allowed')).toHaveLength(3)
  expect(outcomes.filter((outcome) => outcome === 'accreditation.placesTaken')).toHaveLength(97)
  expect(await db.application.count({ where: { state: 'endorsed' } })).toBe(3)
  expect(await db.applicationStep.count({ where: { move: 'endorse' } })).toBe(3)
  const places = await db.cycleCountry.findFirstOrThrow({ where: { cycleId: cycle.id } })
  expect(places).toMatchObject({ cap: 3, endorsed: 3 })
})

test('two officers who decide at once: one does, and the other hears that it is decided', async () => {
  await makeCycle()
  const country = await makeCountry(2)
  const { id } = await judged(country)
  const other = await makeViewer([{ role: 'officer', scope: { country: country.code } }])
  const outcomes = await Promise.all([
    refusal(endorseApplication(country.officer, { id, reason: 'Good' })),
    refusal(endorseApplication(other, { id, reason: 'Good' })),
  ])
  expect(outcomes.sort()).toEqual(['accreditation.notNow', 'allowed'])
  expect(await stateOf(id)).toBe('endorsed')
})

test('the database itself holds the cap', async () => {
  const cycle = await makeCycle({ cap: 1 })
  const { code } = await makeCountry(0)
  const row = { cycleId: cycle.id, countryCode: code, cap: 1 }
  await expect(db.cycleCountry.create({ data: { ...row, endorsed: 2 } })).rejects.toThrow()
})
