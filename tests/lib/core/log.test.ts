import { expect, test } from 'vitest'
import { createLog } from '@/lib/core/log'
import { withRequestId } from '@/lib/core/request-id'

test('a line is JSON that names its part, its level, its time and the request it belongs to', () => {
  const { log, lines } = recorded()
  withRequestId('req-1', () => log.child({ name: 'mail' }).warn({ tries: 3 }, 'Not sent'))
  log.info('Outside of a request')

  expect(lines()).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      requestId: 'req-1',
      name: 'mail',
      tries: 3,
      msg: 'Not sent',
    },
    { level: 'info', time: expect.any(String), msg: 'Outside of a request' },
  ])
})

test('what a field calls secret is cut, however deep; counts and flags stay', () => {
  const { log, text, lines } = recorded()
  log.info({
    email: 'hidden-1',
    headers: { Authorization: 'hidden-2', Cookie: ['hidden-3'], accept: 'text/html' },
    people: [{ resetToken: 'hidden-4', passwordHash: { salt: 'hidden-5' } }],
    remoteAddress: 'hidden-6',
    mailsSent: 4,
    hasPassword: true,
  })

  expect(text()).not.toContain('hidden')
  expect(lines()[0]).toMatchObject({
    headers: { accept: 'text/html' },
    mailsSent: 4,
    hasPassword: true,
  })
})

test.each([
  'ada@example.org',
  "o'neil+unesco@mail.example.ac.uk",
  '203.0.113.7',
  '2001:db8::7',
  '2001:db8:0:1:1:1:1:1',
  '::ffff:203.0.113.7',
  'Bearer eyJhbGciOi.x-y_z',
  'postgresql://lyceum:hunter2@db',
  'https://atlas.example.org/confirm?token=sEcReT',
])('%s never reaches the log, in a text or in an error', (secret) => {
  const { log, text, lines } = recorded()
  const naked = secret.replace(/^Bearer |^.*\/\/(?=lyceum)|@db$|^.*token=/g, '')
  log.info(`Said (${secret}), "${secret}"`)
  log.error(Object.assign(new Error(`No ${secret}`), { detail: `Key (a)=(${secret}) exists` }))
  log.error({ err: new Error('Outer', { cause: new Error(secret) }), list: [secret] })

  expect(text()).not.toContain(naked)
  expect(lines()).toHaveLength(3)
})

test.each([
  '12:34:56',
  'a::text',
  '127.0.0.1:5432',
  '::1',
  '1.2.3',
  'server.ts:12:34',
  '@/lib/core',
])('%s is no one’s address and stays', (harmless) => {
  const { log, lines } = recorded()
  log.info(`At ${harmless} it ended`)
  expect(lines()[0]?.msg).toBe(`At ${harmless} it ended`)
})

test('a level that does not exist is the usual one', () => {
  process.env.LOG_LEVEL = 'loud'
  expect(createLog({ write() {} }).level).toBe('info')
})

function recorded() {
  const written: string[] = []
  const log = createLog({ write: (line: string) => void written.push(line) }, 'info')
  return {
    log,
    text: () => written.join(''),
    lines: (): Record<string, unknown>[] => written.map((line) => JSON.parse(line)),
  }
}
