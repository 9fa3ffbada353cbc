import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { startWorker, workerState } from '@/lib/core/jobs'
import { enqueue } from '@/lib/core/outbox'
import { shutDown } from '@/lib/core/shutdown'

test('what is left in the outbox is done, until the process shuts down', async () => {
  const done = work('jobs.first')
  await db.$transaction((tx) => enqueue(tx, 'jobs.first', 'a'))
  await expect.poll(() => done, { timeout: 5_000 }).toEqual([{ id: 'a' }])
  expect(workerState()).toBe('running')

  await shutDown()
  await db.$transaction((tx) => enqueue(tx, 'jobs.first', 'b'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(done).toHaveLength(1)
  expect(await waiting('jobs.first')).toBe(1)
})

test('what a killed process held is done by the next, what one may still be at is not', async () => {
  await db.$transaction((tx) => enqueue(tx, 'jobs.second', 'long ago'))
  await db.$transaction((tx) => enqueue(tx, 'jobs.second', 'just now'))
  await db.$executeRaw`
    update graphile_worker._private_jobs set locked_by = key,
      locked_at = now() - case when key like '%ago' then interval '6 minutes' else interval '1 second' end
    where key like 'jobs.second:%'`

  const done = work('jobs.second')
  await expect.poll(() => done, { timeout: 5_000 }).toEqual([{ id: 'long ago' }])
  expect(await waiting('jobs.second')).toBe(1)
})

function work(topic: string) {
  const done: unknown[] = []
  startWorker({ [topic]: async (message) => void done.push(message) })
  onTestFinished(shutDown)
  return done
}

async function waiting(topic: string) {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = ${topic}`
  return Number(row?.count)
}
