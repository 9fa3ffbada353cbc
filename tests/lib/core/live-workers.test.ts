import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { freeJobsOfTheDead, openLiveness } from '@/lib/core/live-workers'
import { enqueue } from '@/lib/core/outbox'

test('a job is taken from a worker when it has died, and never while it lives, however long it takes', async () => {
  await db.$transaction((tx) => enqueue(tx, 'live.long', 'a'))
  await db.$executeRaw`
    update graphile_worker._private_jobs
       set locked_by = 'worker-a', locked_at = now() - interval '3 hours' where key = 'live.long:a'`
  const liveness = await openLiveness(env().DATABASE_URL)
  await liveness.hold('worker-a')
  await freeJobsOfTheDead()
  expect(await holder()).toBe('worker-a')

  await liveness.close()
  await expect
    .poll(async () => {
      await freeJobsOfTheDead()
      return holder()
    })
    .toBeNull()
})

async function holder() {
  const [job] = await db.$queryRaw<{ by: string | null }[]>`
    select locked_by as by from graphile_worker.jobs where key = 'live.long:a'`
  return job?.by
}
