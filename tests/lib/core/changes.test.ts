import { Client } from 'pg'
import { expect, test } from 'vitest'
import { CHANGED_CHANNEL } from '@/lib/core/changed-channel'
import { CHANGE_TOPIC, differences, recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { withRequestId } from '@/lib/core/request-id'

const change = { actorId: null, subject: 'city', subjectId: 'x', verb: 'updated' }

test('a change is recorded with its request, and leaves a message for the workers', async () => {
  const id = await withRequestId('request-1', () =>
    db.$transaction((tx) =>
      recordChange(tx, { ...change, fields: { name: { from: 'A', to: 'B' } }, reason: 'Moved' }),
    ),
  )
  expect(await db.change.findUnique({ where: { id } })).toMatchObject({
    subject: 'city',
    verb: 'updated',
    fields: { name: { from: 'A', to: 'B' } },
    reason: 'Moved',
    requestId: 'request-1',
  })
  expect(await jobsFor(id)).toBe(1)
})

test('a change that is rolled back leaves neither entry nor message', async () => {
  let id = ''
  const failed = db.$transaction(async (tx) => {
    id = await recordChange(tx, change)
    throw new Error('Too late')
  })
  await expect(failed).rejects.toThrow('Too late')
  expect(await db.change.count({ where: { id } })).toBe(0)
  expect(await jobsFor(id)).toBe(0)
})

test('only what visitors see drops the kept pages', async () => {
  const client = new Client(process.env.DATABASE_URL)
  await client.connect()
  let heard = 0
  client.on('notification', () => {
    heard += 1
  })
  await client.query(`listen ${CHANGED_CHANNEL}`)
  await db.$transaction((tx) => recordChange(tx, change))
  await client.query('select 1')
  expect(heard).toBe(0)
  await db.$transaction((tx) => recordChange(tx, { ...change, visible: true }))
  await expect.poll(() => heard).toBe(1)
  await client.end()
})

test('differences name what changed, and only that', () => {
  const before = { name: 'A', year: 2019, tags: ['x'], note: undefined as string | undefined }
  expect(differences(before, { name: 'A', year: 2021, tags: ['x'], note: 'new' })).toEqual({
    year: { from: 2019, to: 2021 },
    note: { from: null, to: 'new' },
  })
})

async function jobsFor(id: string) {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = ${CHANGE_TOPIC} and key = ${`${CHANGE_TOPIC}:${id}`}`
  return Number(row?.count)
}
