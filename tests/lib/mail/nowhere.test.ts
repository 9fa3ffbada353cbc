import { expect, test, vi } from 'vitest'
import { mailTransport } from '@/lib/mail/transport'

test('mail to an address that cannot exist never reaches a mail server', () => {
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
  expect(mailTransport('demo@demo.invalid').kind).toBe('folder')
  expect(mailTransport('person@example.org').kind).toBe('smtp')
})
