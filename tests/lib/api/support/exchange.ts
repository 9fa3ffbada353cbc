import { randomUUID } from 'node:crypto'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { PUBLIC_STATES } from '@/lib/partnerships/address'
import { PARTNERSHIP_STATES, REQUEST_KINDS } from '@/lib/partnerships/schema'
import { randomFrom } from '@/tests/bench/search/random'
import { DAY, requestIn } from '@/tests/lib/partnerships/support/requests'

const CITIES = ['cork-ie', 'medellin-co', 'goyang-kr', 'nairobi-ke', 'limerick-ie']
const NOW = Date.now()
/** Each format has signs of its own to hide. */
export const TITLE = '=Learning <b>by</b> the river, "together"; & more'

const random = randomFrom(11)
/** The same values on each run. */
export const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T

/**
 * Requests and partnerships of five real cities, of all kinds and states.
 * @returns the slugs of what nobody may read of, by what it is
 */
export async function makeExchange() {
  const cities = await db.city.findMany({
    where: { slug: { in: CITIES } },
    orderBy: { slug: 'asc' },
  })
  const [city, other] = cities
  if (!city || !other || cities.length < CITIES.length) throw new Error('A city is missing')
  for (let n = 0; n < 60; n++)
    await requestIn(pick(PUBLIC_STATES), { city: pick(cities) }, variety(n))
  await requestIn('open', { city }, { ...variety(0), title: TITLE })
  // Its day is over, and the clock has not come round yet.
  const yesterday = new Date(NOW - DAY)
  await requestIn('open', { city }, { ...variety(0), deadline: yesterday, expiresAt: yesterday })
  for (let n = 0; n < 20; n++) {
    const one = pick(cities)
    await makePartnership(one.id, pick(cities.filter((each) => each !== one)).id, n)
  }
  const draft = await requestIn('draft', { city }, variety(0))
  const hidden = await requestIn('open', { city }, { ...variety(0), hiddenAt: new Date() })
  // What came of a request stays when that is hidden, and does not name it.
  await makePartnership(city.id, other.id, 1, {}, hidden.id)
  return {
    draft: draft.slug,
    'hidden request': hidden.slug,
    unpublished: await makePartnership(city.id, other.id, 1, { publishedAt: null }),
    'hidden partnership': await makePartnership(city.id, other.id, 1, { hiddenAt: new Date() }),
  }
}

/** What differs from one to the next; three of them share a moment. */
function variety(n: number) {
  return {
    ...{ kind: pick(REQUEST_KINDS), blocks: [pick(BUILDING_BLOCKS)], sdgs: [pick([3, 4, 11])] },
    ...{ title: `Request ${n}`, body: n % 4 ? 'Words.' : 'Reading aloud in the harbour.' },
    ...{ regions: n % 3 ? [] : [pick(REGIONS)], languages: n % 2 ? [] : [pick(['en', 'fr'])] },
    ...{ language: pick(['en', 'es']), publishedAt: new Date(NOW - Math.floor(n / 3) * DAY) },
  }
}

/** @param of the request it began with; a filled one of its own where left out */
async function makePartnership(
  one: string,
  other: string,
  n: number,
  more: object = {},
  of?: string,
) {
  const city = await db.city.findUniqueOrThrow({ where: { id: one } })
  const requestId = of ?? (await requestIn('matched', { city }, variety(n))).id
  const { id: interestId } = await db.interest.create({
    data: {
      ...{ id: randomUUID(), requestId, cityId: other, message: 'Yes.', language: 'en' },
      dueAt: new Date(),
    },
  })
  const { kind, title, blocks, sdgs, publishedAt } = variety(n)
  const { slug } = await db.partnership.create({
    data: {
      ...{ slug: randomUUID(), requestId, interestId, language: 'en', kind, title, blocks, sdgs },
      ...{ publishedAt, state: pick(PARTNERSHIP_STATES), ...more },
      // The other side is stored first: the order of rows says nothing.
      sides: { create: [other, one].map((cityId) => ({ cityId, words: 'What it is.' })) },
    },
  })
  return slug
}
