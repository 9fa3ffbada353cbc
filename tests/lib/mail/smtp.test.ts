import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { queueMail } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { smtpTransport } from '@/lib/mail/transport'
import { serveMail } from './mail-server'
import { testTemplates } from './test-templates'

test('a mail server gets the message whole, with its own Message-ID', async () => {
  const { url, received } = await serveMail()
  const id = await queue('whole')
  await sendMail({ id }, testTemplates, smtpTransport(url))
  expect(await row(id)).toMatchObject({ state: 'sent', params: {} })
  expect([...received]).toEqual([[`<${id}@localhost>`, 1]])
})

test('a server that goes away before it answers may have taken the message: it is not sent again', async () => {
  let taken = 0
  const server = await serveMail({
    onData(stream) {
      stream.resume()
      stream.on('end', () => {
        taken++
        server.drop()
      })
    },
  })
  const id = await queue('unsure')
  for (let attempt = 0; attempt < 3; attempt++)
    await sendMail({ id }, testTemplates, smtpTransport(server.url))
  expect(await row(id)).toMatchObject({ state: 'uncertain', attempts: 1 })
  expect(taken).toBe(1)
})

test('a server that is not there, or that does not let us in, gets it later', async () => {
  const { url, host, received } = await serveMail({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'lyceum' }) : done(new Error('No')),
  })
  const id = await queue('later')
  await expect(
    sendMail({ id }, testTemplates, smtpTransport('smtp://127.0.0.1:1')),
  ).rejects.toThrow()
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 })
  await expect(
    sendMail({ id }, testTemplates, smtpTransport(`smtp://lyceum:wrong@${host}`)),
  ).rejects.toThrow('answered 535')
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 2 })
  await expect(sendMail({ id }, testTemplates, smtpTransport(url))).rejects.toThrow('answered 530')
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 3 })
  await sendMail({ id }, testTemplates, smtpTransport(`smtp://lyceum:right@${host}`))
  expect(received.size).toBe(1)
})

test('an address that the server does not know is remembered', async () => {
  const { url } = await serveMail({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('No such person'), { responseCode: 550 })),
  })
  const id = await queue('unknown')
  await sendMail({ id }, testTemplates, smtpTransport(url))
  expect(await row(id)).toMatchObject({ state: 'failed', error: 'The mail server answered 550' })
  expect(await db.mailBounce.count({ where: { address: 'unknown@example.org' } })).toBe(1)
})

async function queue(key: string) {
  await db.$transaction((tx) =>
    queueMail(tx, {
      template: 'test',
      key,
      address: `${key}@example.org`,
      locale: 'en',
      params: { word: key },
    }),
  )
  return (await db.mail.findUniqueOrThrow({ where: { key } })).id
}

function row(id: string) {
  return db.mail.findUniqueOrThrow({ where: { id } })
}
