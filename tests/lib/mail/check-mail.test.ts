import { expect, test } from 'vitest'
import { checkMail } from '@/lib/mail/check-mail'
import type { Transport } from '@/lib/mail/transport'

test('the mail server is asked once a minute, and one that is down is asked again', async () => {
  let asked = 0
  let up = false
  const transport: Transport = {
    kind: 'smtp',
    send: async () => {},
    hasSent: () => null,
    check: async () => {
      asked++
      if (!up) throw new Error('Refused')
    },
  }
  await expect(checkMail(0, transport)).rejects.toThrow('Refused')
  up = true
  await expect(checkMail(59_999, transport)).rejects.toThrow('Refused')
  expect(asked).toBe(1)
  expect(await checkMail(60_000, transport)).toBe('up')
  expect(await checkMail(119_999, transport)).toBe('up')
  expect(asked).toBe(2)
  expect(await checkMail(120_000, { ...transport, kind: 'folder' })).toBe('off')
})
