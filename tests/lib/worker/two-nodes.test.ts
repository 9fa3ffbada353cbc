import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { startWorker } from '@/lib/core/jobs'
import { enqueue } from '@/lib/core/outbox'
import { shutDown } from '@/lib/core/shutdown'

const JOBS = 200

test('two nodes do each job once, and both take part', async () => {
  await db.$transaction(async (tx) => {
    for (let job = 0; job < JOBS; job++) await enqueue(tx, 'nodes.count', String(job))
  })
  const done: string[] = []
  const first = node(done)
  const second = node(done)
  onTestFinished(shutDown)
  await expect.poll(left, { timeout: 20_000 }).toBe(0)
  expect(done).toHaveLength(JOBS)
  expect(new Set(done).size).toBe(JOBS)
  expect(Math.min(first.count, second.count)).toBeGreaterThan(0)
})

function node(done: string[]) {
  const own = { count: 0 }
  startWorker({
    'nodes.count': async (message) => {
      own.count++
      done.push((message as { id: string }).id)
      // Long enough for the other to ask for the same.
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
  })
  return own
}

async function left() {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = 'nodes.count'`
  return Number(row?.count)
}
