import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHANGE_TOPIC } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { LOCALES } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import { PUBLIC_STATES, RequestView } from '@/lib/partnerships/address'
import { acceptInterest } from '@/lib/partnerships/mutations/answer-interest'
import {
  closeRequest,
  expireRequests,
  reopenRequest,
} from '@/lib/partnerships/mutations/write-request'
import { REQUEST_KINDS } from '@/lib/partnerships/schema'
import { type SearchEngine, SearchUnavailable } from '@/lib/search/engine'
import { searchEngine } from '@/lib/search/engines'
import { searchTasks } from '@/lib/search/indexer'
import { ensureIndexed } from '@/lib/search/rebuild'
import { searchRequestIds, searchRequests } from '@/lib/search/requests'
import { handOn } from '@/lib/worker/hand-on'
import { DAY, inDays, interest, openRequest } from '@/tests/lib/partnerships/support/requests'
import { makeTeam } from '@/tests/lib/trail/support/trails'

const shared = globalThis as typeof globalThis & { lyceumSearch?: SearchEngine }

beforeAll(ensureIndexed)
afterAll(() => searchEngine().close())

/** Hands on what was recorded and brings the index up to date, as the workers do. */
async function work() {
  await runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: { [CHANGE_TOPIC]: handOn, ...searchTasks },
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
}

/** In whatever state: what the index holds. */
async function find(q: string) {
  const view = RequestView.parse({ q, state: PUBLIC_STATES })
  const { ids, limited } = await searchRequestIds(view, 'en')
  expect(limited).toBe(false)
  return ids
}

test('a request is found by its words once it is indexed, and by what it is called before what only mentions it', async () => {
  const team = await makeTeam()
  const mentions = await openRequest(team, { title: 'Boats', body: 'We keep a lighthouse.' })
  const called = await openRequest(team, { title: 'Lighthouse readings', body: 'Who joins us?' })
  const spanish = await openRequest(team, {
    ...{ title: 'Alfabetización en el barrio', body: 'Cursos para adultos.', language: 'es' },
  })
  expect(await find('lighthouse')).toEqual([])
  await work()
  expect(await find('lighthouse')).toEqual([called.id, mentions.id])
  expect(await find('lighthuose readngs')).toEqual([called.id])
  expect(await find('alfabetizacion')).toEqual([spanish.id])
})

test('it is found by the names of its city, by a new one too', async () => {
  const team = await makeTeam('Innsbruck')
  const request = await openRequest(team)
  await rename({ en: 'Innsbruck', ru: 'Инсбрук', zh: '因斯布鲁克' })
  await work()
  for (const name of ['innsbruck', 'Инсбрук', '因斯布鲁克'])
    expect(await find(name), name).toEqual([request.id])
  await rename({ en: 'Oenipons' })
  await work()
  expect(await find('oenipons')).toEqual([request.id])
  expect(await find('Инсбрук')).toEqual([])

  function rename(names: Record<string, string>) {
    return db.$transaction(async (tx) => {
      await tx.city.update({ where: { id: team.city.id }, data: { name: names.en, names } })
      await enqueue(tx, 'index.practices-of-city', team.city.id)
    })
  }
})

test('what is looked for, and what it is about, finds it by its name in each language', async () => {
  const team = await makeTeam()
  const requests = new Map<string, string>()
  for (const kind of REQUEST_KINDS) {
    const { id } = await openRequest(team, {
      kind,
      blocks: ['workplace'],
      title: 'Come',
      body: '.',
    })
    requests.set(kind, id)
  }
  await work()
  for (const locale of LOCALES) {
    const { partnerships, common } = await loadMessages(locale)
    for (const [kind, id] of requests) {
      const name = partnerships.kinds[kind as 'research']
      expect(await find(name), `${locale}: ${name}`).toContain(id)
    }
    expect(await find(common.blocks.workplace), locale).toEqual(
      expect.arrayContaining([...requests.values()]),
    )
  }
})

test.each(['closed', 'filled', 'expired', 'hidden'] as const)(
  'one that is %s is taken out of the index',
  async (how) => {
    const [owner, other] = [await makeTeam(), await makeTeam()]
    const word = `Kaleidoscope ${how}`
    const request = await openRequest(owner, { title: word })
    await work()
    expect(await find(word)).toEqual([request.id])
    await {
      closed: () => closeRequest(owner.viewer, { id: request.id }),
      filled: async () =>
        acceptInterest(owner.viewer, { id: (await interest(other, request.id)).id }),
      expired: () => expireRequests(new Date(Date.now() + 90 * DAY)),
      hidden: () => hide(request.id),
    }[how]()
    await work()
    expect(await find(word)).toEqual([])
    // It keeps its address all the same, unless a moderator hid it.
    const { data } = await searchRequests(
      RequestView.parse({ city: [owner.city.slug], state: PUBLIC_STATES }),
      'en',
    )
    expect(data.map(({ id }) => id)).toEqual(how === 'hidden' ? [] : [request.id])
  },
)

function hide(id: string) {
  return db.$transaction(async (tx) => {
    await tx.partnerRequest.update({ where: { id }, data: { hiddenAt: new Date() } })
    await enqueue(tx, 'index.request', id)
  })
}

test('opened again it is found again; until the index knows that it is over, nobody is shown it as open', async () => {
  const team = await makeTeam()
  const { id } = await openRequest(team, { title: 'Zeppelin' })
  await work()
  const open = async () => searchRequests(RequestView.parse({ q: 'zeppelin' }), 'en')
  expect(await open()).toMatchObject({ total: 1, limited: false, data: [{ id }] })
  await closeRequest(team.viewer, { id })
  expect(await find('zeppelin')).toEqual([id])
  expect(await open()).toMatchObject({ total: 0, data: [] })
  await work()
  expect(await find('zeppelin')).toEqual([])
  await reopenRequest(team.viewer, { id, deadline: inDays(9) })
  await work()
  expect(await open()).toMatchObject({ total: 1 })
})

test('words and filters narrow together, and a page has no more than it asks for', async () => {
  const team = await makeTeam()
  for (const kind of ['research', 'study-visit', 'research'])
    await openRequest(team, { kind, title: `Windmills of ${kind}` })
  await work()
  const found = await searchRequests(
    RequestView.parse({ q: 'windmills', kind: ['research'], limit: 1 }),
    'en',
  )
  expect(found).toMatchObject({ total: 2, pages: 2, data: [{ kind: 'research' }] })
  expect(found.facets.kind).toEqual({ research: 2, 'study-visit': 1 })
})

test('while the engine is down plain words are compared, all of them, and the answer says so', async () => {
  const team = await makeTeam('Dornbirn')
  const request = await openRequest(team, { title: 'Half of 100% is _enough_', body: 'A harbour.' })
  await openRequest(team, { title: 'Half of 100 is enough', body: 'A mountain.' })
  const engine = searchEngine()
  const down = () => Promise.reject(new SearchUnavailable(new Error('down')))
  shared.lyceumSearch = { ...engine, search: down, findIds: down }
  const plain = (q: string) => searchRequests(RequestView.parse({ q }), 'en')
  const answers = await Promise.all(
    ['harbou dornb', '100% half', '_enough_', 'harbour mountain'].map(plain),
  )
  const ids = await searchRequestIds(RequestView.parse({ q: 'harbour' }), 'en')
  shared.lyceumSearch = engine
  expect(answers.map(({ limited, data }) => [limited, data.map(({ id }) => id)])).toEqual([
    [true, [request.id]],
    [true, [request.id]],
    [true, [request.id]],
    [true, []],
  ])
  expect(ids).toEqual({ ids: [request.id], limited: true })
})
