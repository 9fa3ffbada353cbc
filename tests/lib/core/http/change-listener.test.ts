import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { CHANGED_CHANNEL } from '@/lib/core/changed-channel'
import { db } from '@/lib/core/db'
import { listenForChanges } from '@/lib/core/http/change-listener'
import { announceChange } from '@/lib/core/outbox'

function listen(connectionString = process.env.DATABASE_URL ?? '') {
  const heard = { changes: 0, errors: 0 }
  const stop = listenForChanges({
    connectionString,
    channel: CHANGED_CHANNEL,
    firstDelay: 20,
    onChange: () => {
      heard.changes += 1
    },
    onError: () => {
      heard.errors += 1
    },
  })
  onTestFinished(stop)
  return heard
}

test('a change is heard when it is committed, and not when it is rolled back', async () => {
  const heard = listen()
  await expect.poll(() => heard.changes).toBe(1)

  await db.$transaction((tx) => announceChange(tx))
  await expect.poll(() => heard.changes).toBe(2)
  const lost = db.$transaction(async (tx) => {
    await announceChange(tx)
    throw new Error('rolled back')
  })
  await expect(lost).rejects.toThrow('rolled back')
  await db.$transaction((tx) => announceChange(tx))
  await expect.poll(() => heard.changes).toBe(3)
})

test('after a lost connection it listens again, and takes it that something was missed', async () => {
  const heard = listen()
  await expect.poll(() => heard.changes).toBe(1)

  await terminateListeners()
  await expect.poll(() => heard.changes).toBe(2)
  expect(heard.errors).toBe(1)
  await db.$transaction((tx) => announceChange(tx))
  await expect.poll(() => heard.changes).toBe(3)
})

test('a database that is not there is asked for again and again, without an exception', async () => {
  const heard = listen('postgresql://nobody:wrong@127.0.0.1:1/none')
  await expect.poll(() => heard.errors).toBeGreaterThan(2)
  expect(heard.changes).toBe(0)
})

async function terminateListeners() {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'lyceum changes' and datname = current_database()`,
  )
  await client.end()
}
