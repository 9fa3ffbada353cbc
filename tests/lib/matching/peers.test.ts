import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { GET } from '@/app/api/v1/cities/[slug]/peers/route'
import { PeerList, Problem } from '@/lib/api/answers'
import { db } from '@/lib/core/db'
import { listPeers } from '@/lib/matching/queries/list-peers'
import { DEFAULT_WEIGHTS } from '@/lib/matching/schema'
import { bestReasons, reasonWords } from '@/lib/matching/words'

const cityId = async (slug: string) => (await db.city.findUniqueOrThrow({ where: { slug } })).id

function ask(slug: string, query = '') {
  const request = new Request(`http://l.example/api/v1/cities/${slug}/peers${query}`)
  return GET(request, { params: Promise.resolve({ slug }) })
}

test('the peers of a city have reasons that add up, and one of the first five is outside its region', async () => {
  const answer = PeerList.strict().parse(await (await ask('cork-ie', '?limit=5')).json())
  expect(answer.data).toHaveLength(5)
  expect(answer.data.map(({ slug }) => slug)).not.toContain('cork-ie')
  expect(answer.data.some(({ region }) => region !== 'europe-north-america')).toBe(true)
  for (const { score, reasons } of answer.data)
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6)
})

test('what a city says of itself changes its peers at once, and so do the weights', async () => {
  const [cork, suwon] = [await cityId('cork-ie'), await cityId('suwon-kr')]
  await db.city.update({
    where: { id: cork },
    data: { priorities: ['technologies'], blocks: ['culture'], workingLanguages: ['en', 'ga'] },
  })
  await db.city.update({
    where: { id: suwon },
    data: { blocks: ['technologies'], priorities: ['culture'], workingLanguages: ['ko', 'en'] },
  })
  const weights = { ...DEFAULT_WEIGHTS, complementarity: 10, size: 0, place: 0 }
  const peers = await listPeers(cork, { locale: 'en', limit: 5, weights })
  const found = peers.find(({ city }) => city.slug === 'suwon-kr')
  expect(found?.reasons).toContainEqual(
    expect.objectContaining({
      ...{ ground: 'complementarity', gain: ['technologies'], give: ['culture'] },
    }),
  )
  const say = await reasonWords('fr', 'Cork')
  const said = bestReasons(found?.reasons ?? [], 2).map(say)
  expect(said[0]).toContain('forte là où Cork a des lacunes')
  const usual = await listPeers(cork, { locale: 'en', limit: 5 })
  expect(usual.map(({ score }) => score)).not.toEqual(peers.map(({ score }) => score))
})

test('a city that is no member has no peers and is nobody’s', async () => {
  const id = await cityId('limerick-ie')
  await db.city.update({ where: { id }, data: { status: 'inactive' } })
  expect(await listPeers(id, { locale: 'en', limit: 5 })).toEqual([])
  const peers = await listPeers(await cityId('cork-ie'), { locale: 'en', limit: 400 })
  expect(peers.map(({ city }) => city.id)).not.toContain(id)
})

test('weights that make no sense are refused with what is wrong', async () => {
  const query = `?${Object.keys(DEFAULT_WEIGHTS)
    .map((ground) => `${ground}=0`)
    .join('&')}`
  for (const wrong of ['?size=-1', '?size=many', '?limit=0', query]) {
    const answer = await ask('cork-ie', wrong)
    expect(answer.status).toBe(400)
    expect(Problem.parse(await answer.json()).errors).toHaveLength(1)
  }
  expect((await ask('nowhere-xx')).status).toBe(404)
})
