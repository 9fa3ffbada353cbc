import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { forgive, limit } from '@/lib/core/rate-limit'

const RATE = { points: 3, seconds: 600 }

test('so many times and no more, for each key on its own, and the minutes to wait are said', async () => {
  for (let time = 0; time < 3; time++) await limit('try', 'a@example.org', RATE)
  await expect(limit('try', 'a@example.org', RATE)).rejects.toMatchObject({
    code: 'rate_limited',
    key: 'errors.tooMany',
    details: { values: { minutes: 10 } },
  })
  await limit('try', 'b@example.org', RATE)
  await limit('other', 'a@example.org', RATE)
})

test('attempts at the same moment are all counted', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => limit('rush', 'one', { points: 5, seconds: 60 })),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
})

test('what is forgiven starts anew', async () => {
  await limit('again', 'one', { points: 1, seconds: 60 })
  await forgive('again', 'one', { points: 1, seconds: 60 })
  await limit('again', 'one', { points: 1, seconds: 60 })
})

test('no address lies in the table', async () => {
  await limit('address', 'someone@example.org', RATE)
  const rows = await db.rateLimit.findMany()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ key }) => key.includes('example'))).toEqual([])
})
