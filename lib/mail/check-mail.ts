import 'server-only'
import { mailTransport } from './transport'

/** How long an answer holds, in milliseconds: mail servers do not like to be greeted every second. */
const HOLDS = 60_000

let last: { at: number; answer: Promise<'up' | 'off'> } | undefined

/** Whether the mail server lets us in, or mail is only kept in a folder. Throws where it does not. */
export function checkMail(now = Date.now(), transport = mailTransport()) {
  if (!last || now - last.at >= HOLDS) last = { at: now, answer: ask() }
  return last.answer

  async function ask() {
    await transport.check()
    return transport.kind === 'smtp' ? 'up' : 'off'
  }
}
