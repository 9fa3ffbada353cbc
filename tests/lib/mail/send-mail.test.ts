import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { composeMail } from '@/lib/mail/compose'
import { queueMail } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import type { Message, Transport } from '@/lib/mail/transport'
import { readUnsubscribeToken, unsubscribeToken } from '@/lib/mail/unsubscribe-token'
import { makeUser } from '@/tests/support/people'
import { testTemplates } from './test-templates'

test('the same message is written once, with one job, and sent once', async () => {
  const id = await queue('once')
  expect(await queue('once')).toBe(id)
  const { transport, sent } = recorder()
  await sendMail({ id }, testTemplates, transport)
  await sendMail({ id }, testTemplates, transport)
  expect(sent).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', params: {}, error: null })
})

test('a message that is rolled back with its change never goes out', async () => {
  const failed = db.$transaction(async (tx) => {
    await queueMail(tx, letter('rolled-back'))
    throw new Error('Too late')
  })
  await expect(failed).rejects.toThrow('Too late')
  expect(await db.mail.count({ where: { key: 'rolled-back' } })).toBe(0)
})

test('what a mail server cannot take now is tried again, and given up in the end', async () => {
  const id = await queue('later')
  const { transport } = recorder(() => Object.assign(new Error('x'), { responseCode: 451 }))
  for (let attempt = 1; attempt < 8; attempt++) {
    await expect(sendMail({ id }, testTemplates, transport)).rejects.toThrow('answered 451')
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: attempt })
  }
  await sendMail({ id }, testTemplates, transport)
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 8 })
})

test('an address that mail comes back from gets no more of it, but still what its reader asks for', async () => {
  const address = 'gone@example.org'
  const refused = recorder(() =>
    Object.assign(new Error(`No such user ${address}`), { responseCode: 550, command: 'RCPT TO' }),
  )
  const first = await queue('bounce-1', { address })
  await sendMail({ id: first }, testTemplates, refused.transport)
  expect(await row(first)).toMatchObject({ state: 'failed', error: 'The mail server answered 550' })

  const { transport, sent } = recorder()
  const second = await queue('bounce-2', { address })
  await sendMail({ id: second }, testTemplates, transport)
  expect(await row(second)).toMatchObject({ state: 'failed' })
  const third = await queue('bounce-3', { address, template: 'sign-in' })
  await sendMail({ id: third }, { 'sign-in': testTemplates.test }, transport)
  expect(sent).toHaveLength(1)
})

test('what may have gone out when a worker died waits for a person; what surely did not is sent', async () => {
  const id = await queue('died')
  await db.mail.update({ where: { id }, data: { state: 'sending' } })
  await sendMail({ id }, testTemplates, { ...recorder().transport, hasSent: () => null })
  expect(await row(id)).toMatchObject({ state: 'uncertain' })

  const other = await queue('died-before')
  await db.mail.update({ where: { id: other }, data: { state: 'sending' } })
  const { transport, sent } = recorder()
  await sendMail({ id: other }, testTemplates, { ...transport, hasSent: () => false })
  expect(sent).toHaveLength(1)
  expect(await row(other)).toMatchObject({ state: 'sent' })
})

test('text and HTML say the same, nothing in it runs, and one click turns it off', async () => {
  const user = await makeUser()
  const id = await queue('whole', { userId: user.id, unsubscribe: 'city-updated', locale: 'ar' })
  const message = await composeMail(await row(id), testTemplates.test)
  const html = String(message.html)
  expect(message.messageId).toBe(`<${id}@localhost>`)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('Dear &lt;reader&gt; of whole')
  expect(html).not.toMatch(/<script|src=|url\(/)
  expect(String(message.text)).toContain('Dear <reader> of whole')
  expect(String(message.text)).toContain('> said & done')
  const headers = message.headers as Record<string, string>
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const token = /unsubscribe\/([^>]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect(readUnsubscribeToken(token)).toEqual({ userId: user.id, kind: 'city-updated' })
  expect(html).toContain(`/ar/unsubscribe/${token}`)
})

test('mail about the account cannot be turned off, and an altered token turns nothing off', async () => {
  const message = await composeMail(await row(await queue('account')), testTemplates.test)
  expect(message.headers).not.toHaveProperty('List-Unsubscribe')
  const token = unsubscribeToken('someone', 'digest')
  expect(readUnsubscribeToken(token)).not.toBeNull()
  for (const altered of [`x${token}`, `${token}x`, '', '.', 'a.b'])
    expect(readUnsubscribeToken(altered)).toBeNull()
})

function letter(key: string, more: Partial<Parameters<typeof queueMail>[1]> = {}) {
  return {
    template: 'test',
    key,
    address: 'reader@example.org',
    locale: 'en',
    params: { word: key },
    ...more,
  }
}

async function queue(key: string, more: Partial<Parameters<typeof queueMail>[1]> = {}) {
  await db.$transaction((tx) => queueMail(tx, letter(key, more)))
  return (await db.mail.findUniqueOrThrow({ where: { key } })).id
}

function row(id: string) {
  return db.mail.findUniqueOrThrow({ where: { id } })
}

/** Takes messages, or fails as told. */
function recorder(failure?: () => Error) {
  const sent: Message[] = []
  const transport: Transport = {
    kind: 'smtp',
    hasSent: () => null,
    check: async () => {},
    send: async (_, message) => {
      if (failure) throw failure()
      sent.push(message)
    },
  }
  return { transport, sent }
}
