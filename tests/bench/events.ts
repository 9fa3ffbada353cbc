import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Viewer } from '@/lib/auth/viewer'
import { EventView } from '@/lib/events/address'
import { cloneDatabase, dropDatabase } from '@/scripts/lib/test-databases.mjs'
import { atLeast, atMost, type Bench, type Part } from './part'
import { percentile } from './statistics'

const PEOPLE = 500
const SEATS = 50
/** In which they all come, in milliseconds. */
const WITHIN = 1000
const IN_MONTH = 2000
const ROUNDS = 20

/** How it goes when many want few seats at once, and how long a full month takes to read. */
export async function measureEvents({ serverUrl }: Bench): Promise<Part> {
  const name = `bench_events_${process.pid}`
  process.env.DATABASE_URL = await cloneDatabase(serverUrl, name, { seeded: true })
  // Rate limits sign what they count.
  process.env.AUTH_SECRET ||= randomUUID() + randomUUID()
  // Loaded only now: they read the address of the database when they are.
  const [{ db }, { register }, { listBetween }] = await Promise.all([
    import('@/lib/core/db'),
    import('@/lib/events/mutations/register'),
    import('@/lib/events/queries/list-events'),
  ])
  const row = (more: object = {}) => ({
    ...{ slug: randomUUID(), kind: 'webinar', title: 'Bench', body: 'Words', language: 'en' },
    ...({ mode: 'online', zone: 'UTC', state: 'published' } as const),
    ...{ startLocal: '2099-05-15T09:00', endLocal: '2099-05-15T10:00' },
    ...{ startsAt: new Date('2099-05-15T09:00Z'), endsAt: new Date('2099-05-15T10:00Z') },
    ...more,
  })
  try {
    const event = await db.event.create({ data: row({ capacity: SEATS }) })
    const times = await rush(event.id)
    const states = await db.registration.groupBy({
      ...{ by: ['state'], where: { eventId: event.id }, _count: true },
    })
    const count = (state: string) => states.find((each) => each.state === state)?._count ?? 0
    const cities = await db.city.findMany({ select: { id: true } })
    await db.event.createMany({
      data: Array.from({ length: IN_MONTH }, (_, index) =>
        row({
          cityId: cities[index % cities.length]?.id,
          startsAt: new Date(Date.UTC(2098, 4, 1 + (index % 31), index % 24)),
          endsAt: new Date(Date.UTC(2098, 4, 1 + (index % 31), (index % 24) + 1)),
        }),
      ),
    })
    const month = { from: new Date('2098-04-30T00:00Z'), to: new Date('2098-06-02T00:00Z') }
    const reads = await timesOf(() => listBetween(EventView.parse({}), month))
    return {
      title: 'Events',
      targets: [
        atLeast('seats given when 500 come within a second for 50', SEATS, count('confirmed')),
        atMost('seats given, at most', SEATS, count('confirmed')),
        atLeast('of them in line', PEOPLE - SEATS, count('waiting')),
        atMost('registering among them, p99', 2000, percentile(times, 99), 'ms'),
        atMost('the events of a month with 2,000, p95', 200, percentile(reads, 95), 'ms'),
      ],
      tables: [
        {
          caption: 'Times',
          head: ['', 'p50', 'p95', 'p99'],
          rows: [
            ['registering', ...[50, 95, 99].map((percent) => inMs(percentile(times, percent)))],
            ['reading a month', ...[50, 95, 99].map((percent) => inMs(percentile(reads, percent)))],
          ],
        },
      ],
      notes: ['Mutations as a form calls them, with their rules, audit entry and message.'],
    }

    async function rush(eventId: string) {
      const viewers = await Promise.all(Array.from({ length: PEOPLE }, makeViewer))
      return Promise.all(
        viewers.map(async (viewer, index) => {
          await sleep((index * WITHIN) / PEOPLE)
          const began = performance.now()
          await register(viewer, { id: randomUUID(), eventId })
          return performance.now() - began
        }),
      )
    }

    async function makeViewer(): Promise<Viewer> {
      const { id, name } = await db.user.create({ data: { name: 'Bench' } })
      return {
        ...{ id, sessionId: id, name, locale: 'en', grants: [], strong: false },
        confirmedAt: new Date(),
      }
    }
  } finally {
    await db.$disconnect()
    await dropDatabase(serverUrl, name)
  }
}

async function timesOf(work: () => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times
}

function inMs(time: number) {
  return `${time.toFixed(1)} ms`
}
