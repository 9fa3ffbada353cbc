import 'server-only'
import { z } from 'zod'
import { db, type Prisma } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Mail } from '@/lib/core/prisma/client'
import { composeMail } from './compose'
import type { MailTemplate } from './template'
import { MaybeSent, mailTransport, type Transport } from './transport'

const Job = z.object({ id: z.uuid() })
/** With growing pauses in between: about an hour in all. */
const ATTEMPTS = 8
/** Where a server says no to a message; elsewhere it says no to us. */
const ABOUT_MESSAGE = new Set(['RCPT TO', 'DATA'])
/** Asked for by the person a moment ago: sent even where mail came back before. */
const ALWAYS = new Set(['sign-in', 'new-address'])

/**
 * Sends a message of the ledger, once. It is marked before it is handed over and again after: where a worker dies in
 * between, the next one looks whether it went out, and where nobody can know, leaves it to the secretariat.
 */
export async function sendMail(
  job: unknown,
  templates: Record<string, MailTemplate>,
  given?: Transport,
) {
  const { id } = Job.parse(job)
  const mail = await db.mail.findUnique({ where: { id } })
  if (!mail) return
  const transport = given ?? mailTransport(mail.address)
  if (!(await mayBeSent(mail, transport))) return
  const template = templates[mail.template]
  if (!template) return fail(id, `There is no template ${mail.template}`)
  const message = await composeMail(mail, template).catch(ifGone)
  if (!message) return fail(id, 'What it tells of is not there any more')

  const { count } = await db.mail.updateMany({
    where: { id, state: mail.state },
    data: { state: 'sending', attempts: { increment: 1 } },
  })
  if (count === 0) return
  try {
    await transport.send(id, message)
  } catch (error) {
    return afterFailure(mail, error)
  }
  await markSent(id)
}

/** Content is read when it is written, and may be gone by then. */
function ifGone(error: unknown) {
  if (error instanceof AppError && error.code === 'not_found') return null
  throw error
}

async function mayBeSent(mail: Mail, transport: Transport) {
  if (mail.state === 'sending') {
    const sent = transport.hasSent(mail.id)
    if (sent) await markSent(mail.id)
    if (sent === null) await mark(mail.id, 'uncertain', 'The worker ended while it was sending')
    return sent === false
  }
  if (mail.state !== 'queued') return false
  if (ALWAYS.has(mail.template)) return true
  const bounced = await db.mailBounce.findUnique({ where: { address: mail.address } })
  if (bounced) await fail(mail.id, 'Mail to this address came back before')
  return !bounced
}

async function afterFailure(mail: Mail, error: unknown) {
  if (error instanceof MaybeSent) return mark(mail.id, 'uncertain', error.message)
  const { permanent, recipient, reason } = reasonOf(error)
  if (recipient)
    await db.mailBounce.upsert({
      where: { address: mail.address },
      create: { address: mail.address, reason },
      update: { reason, at: new Date() },
    })
  if (permanent || mail.attempts + 1 >= ATTEMPTS) return fail(mail.id, reason)
  await mark(mail.id, 'queued', reason)
  // The queue tries again, later each time.
  throw new Error(reason)
}

/** Without the server's own words, which repeat the address. */
function reasonOf(error: unknown) {
  const { responseCode, code, command } = error as {
    responseCode?: number
    code?: string
    command?: string
  }
  // A server that refuses us, not this message, may be set up better in an hour.
  const aboutMessage = command !== undefined && ABOUT_MESSAGE.has(command)
  const permanent = aboutMessage && responseCode !== undefined && responseCode >= 500
  return {
    permanent,
    recipient: permanent && command === 'RCPT TO',
    reason: `The mail server answered ${responseCode ?? code ?? 'nothing'}`,
  }
}

function fail(id: string, reason: string) {
  return mark(id, 'failed', reason)
}

async function mark(id: string, state: 'queued' | 'failed' | 'uncertain', error: string) {
  await db.mail.update({ where: { id }, data: { state, error } })
}

/** Links and words are not kept longer than they are needed. */
async function markSent(id: string) {
  const params: Prisma.InputJsonObject = {}
  await db.mail.update({
    where: { id },
    data: { state: 'sent', sentAt: new Date(), error: null, params },
  })
}
