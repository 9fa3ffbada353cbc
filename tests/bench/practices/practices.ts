import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { PRACTICE_MARKS, PracticeView } from '@/lib/practices/address'
import { AUDIENCES } from '@/lib/practices/schema'
import { cloneDatabase, dropDatabase } from '@/scripts/lib/test-databases.mjs'
import { atMost, type Bench, type Part } from '../part'
import { percentile } from '../statistics'
import { addSyntheticPractices, makeRandom, readWords } from './synthetic-practices'

const SMALL = 1000
const LARGE = 100_000
const VIEWS = 200
const PUBLICATIONS = 10
const DESCENDANTS = 1000
/** Of each question the fastest of so many, so that a pause of the machine is not taken for its own. */
const ROUNDS = 3

/** How long a view of the practices, a search, a publication and a long trail take, among few and among many. */
export async function measurePractices({ serverUrl, show }: Bench): Promise<Part> {
  const name = `bench_practices_${process.pid}`
  process.env.DATABASE_URL = await cloneDatabase(serverUrl, name, { seeded: true })
  // Loaded only now: they read the address of the database when they are.
  const [{ db }, { ensureIndexed, rebuildAll }, { searchPractices }, { searchEngine }] =
    await Promise.all([
      import('@/lib/core/db'),
      import('@/lib/search/rebuild'),
      import('@/lib/search/practices'),
      import('@/lib/search/engines'),
    ])
  const rows: (string | number)[][] = []
  const measured = new Map<number, { browse: number; search: number }>()
  try {
    await ensureIndexed()
    const published = await measurePublishing()
    const trail = await measureTrail()
    const words = await readWords()
    for (const [index, size] of [SMALL, LARGE].entries()) {
      await addSyntheticPractices(size, words)
      Reflect.deleteProperty(globalThis, 'lyceumPractices')
      const began = performance.now()
      await rebuildAll(() => {})
      const seconds = (performance.now() - began) / 1000
      await sleep(2000)
      const ask = (view: PracticeView) => searchPractices(view, 'en')
      const first = await timed(() => ask(PracticeView.parse({})))
      const browse = await timesOf(browsingViews(), ask)
      const search = await timesOf(searchingViews(words), ask)
      measured.set(size, { browse: percentile(browse, 95), search: percentile(search, 95) })
      rows.push([
        size.toLocaleString('en'),
        ...[percentile(browse, 50), percentile(browse, 95)].map(inMs),
        ...[percentile(search, 50), percentile(search, 95)].map(inMs),
        `${(first / 1000).toFixed(1)} s`,
        `${seconds.toFixed(1)} s`,
      ])
      show({ done: index + 1, total: 2 })
    }
    const [few, many] = [measured.get(SMALL), measured.get(LARGE)]
    return {
      title: 'Practices',
      targets: [
        atMost('browse p95 at 100,000 practices, as many times that at 1,000', 2, ratio('browse')),
        atMost('search p95 at 100,000 practices, as many times that at 1,000', 2, ratio('search')),
        atMost('from publishing to searchable, embedded engine', 2000, published, 'ms'),
        atMost('a lineage of 1,000 descendants on the server', 300, trail, 'ms'),
      ],
      tables: [
        {
          caption: 'A page of 20 with all facets',
          head: [
            'practices',
            ...['browse p50', 'browse p95', 'search p50', 'search p95', 'first look', 'index in'],
          ],
          rows,
        },
      ],
      notes: [
        `${VIEWS} random views, and as many searches for one to three words; of each the fastest of ${ROUNDS}. The real ` +
          'practices and made-up ones of the same words and cities. The first look reads the catalogue into memory.',
        `Publishing: the slowest of ${PUBLICATIONS}, from the mutation until search finds it, with a worker running.`,
      ],
    }

    function ratio(of: 'browse' | 'search') {
      return few && many ? many[of] / few[of] : Number.NaN
    }
  } finally {
    await searchEngine().close()
    await db.$disconnect()
    await dropDatabase(serverUrl, name)
  }
}

function browsingViews() {
  const { next, pick, some } = makeRandom(3)
  return Array.from({ length: VIEWS }, () =>
    PracticeView.parse({
      block: next(2) ? some(BUILDING_BLOCKS, 2) : [],
      region: next(2) ? some(REGIONS, 2) : [],
      audience: next(3) ? [] : some(AUDIENCES, 2),
      sdg: next(3) ? [] : some([3, 4, 8, 11], 2),
      has: next(3) ? [] : [pick(PRACTICE_MARKS)],
      sort: pick(['new', 'year', 'title', 'adapted', 'useful'] as const),
      page: 1 + next(3),
    }),
  )
}

function searchingViews(words: string[]) {
  const { next, pick } = makeRandom(5)
  return Array.from({ length: VIEWS }, () =>
    PracticeView.parse({
      q: Array.from({ length: 1 + next(3) }, () => pick(words)).join(' '),
      block: next(2) ? [] : [pick(BUILDING_BLOCKS)],
    }),
  )
}

async function timesOf(views: PracticeView[], ask: (view: PracticeView) => Promise<unknown>) {
  const times: number[] = []
  for (const view of views) {
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timed(() => ask(view)))
    times.push(Math.min(...rounds))
  }
  return times
}

async function timed(work: () => Promise<unknown>) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A draft of a made-up word is published, and looked for until it is found. */
async function measurePublishing() {
  const [{ db }, { run, Logger }, { tasks }, { publishPractice }, { searchPracticeIds }, people] =
    await Promise.all([
      import('@/lib/core/db'),
      import('graphile-worker'),
      import('@/lib/worker/tasks'),
      import('@/lib/practices/mutations/publish-practice'),
      import('@/lib/search/practices'),
      import('@/tests/support/people'),
    ])
  const city = await db.city.findFirstOrThrow({ where: { status: 'member' } })
  const viewer = await people.makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const runner = await run({
    connectionString: process.env.DATABASE_URL,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
  // The seed's own messages are not what is measured.
  for (;;) {
    const [left] = await db.$queryRaw<{ jobs: number }[]>`
      select count(*)::int as jobs from graphile_worker.jobs where run_at <= now()`
    if (left?.jobs === 0) break
    await sleep(200)
  }
  const times: number[] = []
  for (let round = 0; round < PUBLICATIONS; round++) {
    const word = `zymurgy${'abcdefghij'[round]}`
    const id = randomUUID()
    const content = { title: word, summary: 'Short.', story: 'Told.', blocks: ['culture'] }
    await db.practice.create({
      data: {
        ...{ id, slug: id, cityId: city.id, title: '', summary: '', language: 'en', block: '' },
        draft: { create: { content } },
      },
    })
    times.push(
      await timed(async () => {
        await publishPractice(viewer, { id, version: 1 })
        for (;;) {
          const { ids } = await searchPracticeIds(PracticeView.parse({ q: word }), 'en')
          if (ids.includes(id)) return
          await sleep(10)
        }
      }),
    )
  }
  await runner.stop()
  return Math.max(...times)
}

/** A practice that was taken home a thousand times, each from one of those before. */
async function measureTrail() {
  const [{ db }, { getLineage }] = await Promise.all([
    import('@/lib/core/db'),
    import('@/lib/trail/queries/get-lineage'),
  ])
  const practice = await db.practice.findFirstOrThrow({ where: { state: 'published' } })
  await db.$executeRaw`
    with made as (
      insert into "City" (id, slug, "countryCode", kind, status, name, "officialName", names, aliases, lat, lon, timezone, "updatedAt")
      select gen_random_uuid(), 'long-trail-' || n, 'IE', 'city', 'member', 'Synthetic ' || n, 'Synthetic ' || n,
        '{}', '{}', n % 60, n % 180, 'UTC', now() from generate_series(1, ${DESCENDANTS}::int) n returning id, slug)
    insert into "Adaptation" (id, "originId", "viaId", "cityId", year, language, changes, result, "updatedAt")
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ${practice.id}::uuid,
      case when n > 10 then ('00000000-0000-4000-8000-' || lpad((n / 3)::text, 12, '0'))::uuid end,
      m.id, 2020, 'en', 'Smaller.', 'works', now()
    from generate_series(1, ${DESCENDANTS}::int) n join made m on m.slug = 'long-trail-' || n order by n`
  const times: number[] = []
  for (let round = 0; round < 20; round++)
    times.push(await timed(() => getLineage(practice.id, 'en')))
  return percentile(times, 95)
}

function inMs(ms: number) {
  return `${ms.toFixed(1)} ms`
}
