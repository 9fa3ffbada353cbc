import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { killOverAndOver, ROUNDS } from './kill'
import { serveMail } from './mail-server'

test('killing the worker at any point sends nothing twice: what may have gone out waits for a person', {
  timeout: 300_000,
}, async () => {
  const { url, received } = await serveMail({ pause: 60 })
  const caught = await killOverAndOver({ SMTP_URL: url }, { life: 300, messages: 4 })
  expect(caught.size).toBeGreaterThan(5)

  expect([...received].filter(([, times]) => times > 1)).toEqual([])
  const mails = await db.mail.findMany()
  const arrived = ({ id }: { id: string }) => received.has(`<${id}@localhost>`)
  const sent = mails.filter(({ state }) => state === 'sent')
  const unsure = mails.filter(({ state }) => state === 'uncertain')
  expect(sent.length + unsure.length).toBe(mails.length)
  expect(sent.filter((mail) => !arrived(mail))).toEqual([])
  // Some had arrived, where the worker died before it could say so: sent again, these would be the second copies.
  expect(unsure.filter(arrived).length).toBeGreaterThan(0)
  // At most the two that each had in its hands.
  expect(unsure.length).toBeLessThanOrEqual(ROUNDS * 2)
})
