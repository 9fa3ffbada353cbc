import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { SCHEDULE } from '@/lib/worker/schedule'
import { tasks } from '@/lib/worker/tasks'

test('what is done by the clock can be read by the queue, and somebody does it', () => {
  const items = parseCrontab(SCHEDULE.join('\n'))
  expect(items).toHaveLength(SCHEDULE.length)
  expect(items.filter(({ task }) => !(task in tasks)).map(({ task }) => task)).toEqual([])
})
