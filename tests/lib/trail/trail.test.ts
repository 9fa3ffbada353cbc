import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import { remindAdaptations } from '@/lib/notifications/remind-adaptations'
import {
  answerAdaptation,
  changeAdaptation,
  removeAdaptation,
} from '@/lib/trail/mutations/change-adaptation'
import { recordAdaptation } from '@/lib/trail/mutations/record-adaptation'
import { getLineage } from '@/lib/trail/queries/get-lineage'
import {
  getAdaptation,
  getAdaptationForm,
  listAdaptations,
} from '@/lib/trail/queries/list-adaptations'
import { listCityTrail } from '@/lib/trail/queries/list-city-trail'
import { makeViewer } from '@/tests/support/people'
import { adapt, adaptation, makePracticeOf, makeTeam } from './support/trails'

async function pathOf(practiceId: string) {
  const lineage = await getLineage(practiceId, 'en')
  return [lineage?.root.city.name, ...(lineage?.steps ?? []).map(({ city }) => city.name)]
}

test('from A to B to C: the trail of each of their practices shows all three, and B to A is refused', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a, { year: 2019 })
  const ofB = await makePracticeOf(b)
  const { id } = await adapt(b, ofA.id, { practiceId: ofB.id })
  await adapt(c, ofB.id)
  const path = [a.city.name, b.city.name, c.city.name]
  expect(await pathOf(ofA.id)).toEqual(path)
  expect(await pathOf(ofB.id)).toEqual(path)
  expect((await getLineage(ofA.id, 'en'))?.steps).toMatchObject([
    { depth: 1, year: 2022, result: 'works', practice: { slug: ofB.slug } },
    { depth: 2, parentId: id, practice: null },
  ])
  await expect(adapt(a, ofB.id)).rejects.toMatchObject({ code: 'conflict', key: 'trail.circle' })
  expect(await db.practice.findUnique({ where: { id: ofA.id } })).toMatchObject({ adaptedCount: 1 })
  expect(await db.city.findUnique({ where: { id: a.city.id } })).toMatchObject({
    ...{ adaptedByCount: 1, adaptationCount: 0 },
  })
  expect(await listCityTrail(b.city.id, 'en')).toMatchObject({
    home: [{ origin: { slug: ofA.slug } }],
    away: [{ city: { slug: c.city.slug } }],
  })
})

test('C learnt A’s practice from B, who wrote none of its own', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a)
  const { id: viaId } = await adapt(b, ofA.id)
  const form = await getAdaptationForm(c.viewer, { slug: ofA.slug, cityId: c.city.id }, 'en')
  expect(form?.vias).toMatchObject([{ id: viaId, city: b.city.name }])
  await adapt(c, ofA.id, { viaId })
  expect(await pathOf(ofA.id)).toEqual([a.city.name, b.city.name, c.city.name])
  expect((await getLineage(ofA.id, 'en'))?.steps[1]).toMatchObject({ depth: 2, parentId: viaId })
  await expect(removeAdaptation(b.viewer, { id: viaId })).rejects.toMatchObject({
    key: 'trail.builtOn',
  })
})

test('what makes no sense is refused, each with its own words', async () => {
  const [a, b] = [await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a, { year: 2015 })
  const draft = await makePracticeOf(a, { state: 'draft' })
  const refused = async (attempt: Promise<unknown>, expected: object) =>
    expect(attempt).rejects.toMatchObject(expected)
  await refused(adapt(a, ofA.id), { key: 'trail.ownCity' })
  await refused(adapt(b, draft.id), { code: 'not_found' })
  await refused(adapt(b, ofA.id, { year: '2014' }), {
    details: { problems: { year: { key: 'trail.beforeOrigin' } } },
  })
  await refused(adapt(b, ofA.id, { year: '2999' }), {
    details: { problems: { year: { key: 'trail.yearWrong' } } },
  })
  await refused(adapt(b, ofA.id, { changes: ' ' }), {
    details: { problems: { changes: { key: 'trail.changesMissing' } } },
  })
  await refused(adapt(b, ofA.id, { practiceId: ofA.id }), {
    details: { problems: { practiceId: { key: 'trail.notOwnPractice' } } },
  })
  await refused(adapt(b, ofA.id, { viaId: randomUUID() }), {
    details: { problems: { viaId: { key: 'trail.viaUnknown' } } },
  })
  expect(await db.adaptation.count({ where: { cityId: b.city.id } })).toBe(0)
  const form = adaptation(b, ofA.id)
  await recordAdaptation(b.viewer, form)
  await recordAdaptation(b.viewer, form)
  expect(await db.adaptation.count({ where: { cityId: b.city.id } })).toBe(1)
  await refused(adapt(b, ofA.id), { key: 'trail.again' })
})

test('a circle cannot be closed by naming an own practice later, nor by two at once', async () => {
  const [a, b] = [await makeTeam(), await makeTeam()]
  const [ofA, ofB] = [await makePracticeOf(a), await makePracticeOf(b)]
  const both = await Promise.allSettled([
    adapt(a, ofB.id, { practiceId: ofA.id }),
    adapt(b, ofA.id, { practiceId: ofB.id }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

  const [x, y] = [await makeTeam(), await makeTeam()]
  const [ofX, ofY] = [await makePracticeOf(x), await makePracticeOf(y)]
  const step = adaptation(x, ofY.id)
  await recordAdaptation(x.viewer, step)
  await adapt(y, ofX.id)
  const closing = changeAdaptation(x.viewer, { ...step, version: 1, practiceId: ofX.id })
  await expect(closing).rejects.toMatchObject({ key: 'trail.circle' })
})

test('a translation stands for its original, and a contributor and another city record nothing', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a)
  const french = await makePracticeOf(a, { originalId: ofA.id, language: 'fr', translates: 1 })
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: b.city.id } }])
  for (const viewer of [contributor, c.viewer])
    await expect(recordAdaptation(viewer, adaptation(b, ofA.id))).rejects.toMatchObject({
      code: 'forbidden',
    })
  const { id } = await adapt(b, french.id)
  expect(await db.adaptation.findUnique({ where: { id } })).toMatchObject({ originId: ofA.id })
  const stored = { ...adaptation(b, ofA.id), id, version: 1 }
  await expect(changeAdaptation(c.viewer, stored)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeAdaptation(a.viewer, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(answerAdaptation(b.viewer, { id, answer: 'Us' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(listAdaptations(c.viewer, b.city.id, 'en')).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await getAdaptation(a.viewer, id, 'en')).toBeNull()
  expect(await db.change.findMany({ where: { subjectId: id } })).toMatchObject([
    { verb: 'recorded' },
  ])
})

test('the origin hears of it and answers; who adapted hears the answer; what is hidden is gone', async () => {
  const [a, b] = [await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a)
  const { id } = await adapt(b, ofA.id)
  await answerAdaptation(a.viewer, { id, answer: 'Well done.' })
  for (const change of await db.change.findMany({ where: { subjectId: id } })) await notify(change)
  const told = async (userId: string) =>
    (await db.notification.findMany({ where: { userId } })).map(({ kind }) => kind)
  expect(await told(a.viewer.id)).toEqual(['practice-adapted'])
  expect(await told(b.viewer.id)).toEqual(['adaptation-answered'])
  expect((await getLineage(ofA.id, 'en'))?.steps).toMatchObject([{ answer: 'Well done.' }])
  await db.adaptation.update({ where: { id }, data: { hiddenAt: new Date() } })
  expect((await getLineage(ofA.id, 'en'))?.steps).toEqual([])
})

test('whoever saved first wins, and a change says when it was reported', async () => {
  const [a, b] = [await makeTeam(), await makeTeam()]
  const step = adaptation(b, (await makePracticeOf(a)).id, { result: 'too_early', outcome: '' })
  await recordAdaptation(b.viewer, step)
  await changeAdaptation(b.viewer, { ...step, version: 1, result: 'stopped', outcome: 'Too few.' })
  const late = changeAdaptation(b.viewer, { ...step, version: 1 })
  await expect(late).rejects.toMatchObject({
    ...{ code: 'conflict', details: { current: { result: 'stopped', version: 2 } } },
  })
})

test('after 6 and 12 months, and never twice, a city is asked how it went, unless it said so', async () => {
  const [a, open, told] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a)
  await adapt(open, ofA.id, { result: 'too_early', outcome: '' })
  await adapt(told, ofA.id)
  const asked = async ({ viewer }: typeof open) =>
    (await db.notification.findMany({ where: { userId: viewer.id, kind: 'adaptation-due' } }))
      .length
  const after = (days: number) => new Date(Date.now() + days * 86_400_000)
  await remindAdaptations(after(170))
  expect(await asked(open)).toBe(0)
  await Promise.all([remindAdaptations(after(190)), remindAdaptations(after(190))])
  await remindAdaptations(after(200))
  expect(await asked(open)).toBe(1)
  await remindAdaptations(after(370))
  expect([await asked(open), await asked(told)]).toEqual([2, 0])
})

test('a trail of 1,000 cities is told whole, each after the one it learnt from', async () => {
  const root = await makeTeam()
  const practice = await makePracticeOf(root)
  await db.$executeRaw`
    with made as (
      insert into "City" (id, slug, "countryCode", kind, status, name, "officialName", names, aliases, lat, lon, timezone, "updatedAt")
      select gen_random_uuid(), 'long-trail-' || n, 'ZZ', 'city', 'member', 'Step ' || n, 'Step ' || n, '{}', '{}', 0, 0, 'UTC', now()
      from generate_series(1, 1000) n returning id, slug)
    insert into "Adaptation" (id, "originId", "viaId", "cityId", year, language, changes, result, "updatedAt")
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ${practice.id}::uuid,
      case when n > 10 then ('00000000-0000-4000-8000-' || lpad((n / 3)::text, 12, '0'))::uuid end,
      m.id, 2020, 'en', 'Smaller.', 'works', now()
    from generate_series(1, 1000) n join made m on m.slug = 'long-trail-' || n order by n`
  const steps = (await getLineage(practice.id, 'en'))?.steps ?? []
  expect(steps).toHaveLength(1000)
  const seen = new Set([practice.id])
  for (const { id, parentId } of steps) {
    expect(seen.has(parentId)).toBe(true)
    seen.add(id)
  }
})
