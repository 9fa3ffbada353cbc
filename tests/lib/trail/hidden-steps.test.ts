import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { KINDS } from '@/lib/moderation/reportable'
import { getLineage } from '@/lib/trail/queries/get-lineage'
import { adapt, makePracticeOf, makeTeam } from './support/trails'

/** A → B → C, each with a practice of its own. */
async function makeChain() {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const [ofA, ofB, ofC] = [
    await makePracticeOf(a),
    await makePracticeOf(b),
    await makePracticeOf(c),
  ]
  const { id } = await adapt(b, ofA.id, { practiceId: ofB.id })
  await adapt(c, ofB.id, { practiceId: ofC.id })
  return { a, b, c, ofA, ofB, ofC, stepOfB: id }
}

function hide(kind: 'adaptation' | 'practice', id: string) {
  return db.$transaction((tx) => KINDS[kind].setHidden(tx, id, new Date()))
}

async function trailOf(practiceId: string) {
  const lineage = await getLineage(practiceId, 'en')
  return lineage && [lineage.root.id, ...lineage.steps.map(({ city }) => city.id)]
}

test('what came of a hidden practice is not told where that came from', async () => {
  const { a, b, c, ofA, ofB, ofC } = await makeChain()
  await hide('practice', ofB.id)
  expect(await trailOf(ofA.id)).toEqual([ofA.id, b.city.id])
  expect((await getLineage(ofA.id, 'en'))?.steps).toMatchObject([{ practice: null }])
  expect(await trailOf(ofC.id)).toEqual([ofC.id])
  const cities = await db.city.findMany({
    where: { id: { in: [a.city.id, b.city.id, c.city.id] } },
    select: { adaptedByCount: true, adaptationCount: true },
    orderBy: { createdAt: 'asc' },
  })
  expect(cities).toEqual([
    { adaptedByCount: 1, adaptationCount: 0 },
    { adaptedByCount: 0, adaptationCount: 1 },
    { adaptedByCount: 0, adaptationCount: 0 },
  ])
})

test('a trail whose beginning is hidden begins at the next practice', async () => {
  const { c, ofA, ofB, ofC } = await makeChain()
  await hide('practice', ofA.id)
  expect(await trailOf(ofC.id)).toEqual([ofB.id, c.city.id])
})

test('behind a hidden adaptation a trail begins at the practice written about it', async () => {
  const { c, ofA, ofB, ofC, stepOfB } = await makeChain()
  await hide('adaptation', stepOfB)
  expect(await trailOf(ofA.id)).toEqual([ofA.id])
  expect(await trailOf(ofC.id)).toEqual([ofB.id, c.city.id])
})

test('who learnt from a hidden adaptation stands under the practice itself', async () => {
  const [a, b, c] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const ofA = await makePracticeOf(a)
  const { id: viaId } = await adapt(b, ofA.id)
  await adapt(c, ofA.id, { viaId })
  expect(await trailOf(ofA.id)).toEqual([ofA.id, b.city.id, c.city.id])
  await hide('adaptation', viaId)
  expect((await getLineage(ofA.id, 'en'))?.steps).toMatchObject([
    { depth: 1, parentId: ofA.id, city: { id: c.city.id } },
  ])
})
