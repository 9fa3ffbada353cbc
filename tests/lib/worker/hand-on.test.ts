import { expect, test } from 'vitest'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { handOn } from '@/lib/worker/hand-on'
import { makeCity } from '@/tests/support/people'

test('a change of a city becomes the job that indexes it, once however often it is handed on', async () => {
  const city = await makeCity()
  const id = await db.$transaction((tx) =>
    recordChange(tx, {
      actorId: null,
      subject: 'city',
      subjectId: city.id,
      verb: 'updated',
      cityId: city.id,
    }),
  )
  await handOn({ id })
  await handOn({ id })
  expect(await jobs('index.city', city.id)).toBe(1)
})

test('what nobody asked to hear of leads to nothing, and what is gone to no error', async () => {
  const id = await db.$transaction((tx) =>
    recordChange(tx, { actorId: null, subject: 'job', subjectId: '1', verb: 'retried' }),
  )
  await handOn({ id })
  await handOn({ id: '00000000-0000-4000-8000-000000000000' })
  expect(await jobs('index.city', '1')).toBe(0)
})

async function jobs(topic: string, id: string) {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = ${topic} and key = ${`${topic}:${id}`}`
  return Number(row?.count)
}
