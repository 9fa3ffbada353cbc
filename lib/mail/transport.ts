import 'server-only'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { env } from '@/lib/core/env'

export type Message = SendMailOptions & { messageId: string }

/** What carries mail away. */
export type Transport = {
  kind: 'smtp' | 'folder'
  send: (id: string, message: Message) => Promise<void>
  /** Whether the message of that id has gone out; null where nobody can know. */
  hasSent: (id: string) => boolean | null
  /** Throws where it cannot be used at the moment. */
  check: () => Promise<void>
}

/** Nobody can have an address there (RFC 2606), such as the people of the demo. */
const NOWHERE = /\.invalid$/

/**
 * The mail server of the environment; without one, and for addresses that cannot exist, a folder in which each
 * message is a file.
 */
export function mailTransport(address = ''): Transport {
  const { SMTP_URL } = env()
  return SMTP_URL && !NOWHERE.test(address) ? smtpTransport(SMTP_URL) : folder(mailFolder())
}

export function mailFolder() {
  return env().MAIL_DIR ?? join('.data', 'mail')
}

/** The server may have taken the message: the connection ended before it answered. */
export class MaybeSent extends Error {}

export function smtpTransport(url: string): Transport {
  return {
    kind: 'smtp',
    hasSent: () => null,
    send: async (_, message) => {
      const { envelope, written } = await compiled(message)
      const transport = createTransport(url)
      let begun = false
      // Read only when the server is there and has let us in: what fails before surely did not go out.
      const words = function* () {
        begun = true
        yield written
      }
      try {
        await transport.sendMail({ envelope, raw: Readable.from(words()) })
      } catch (error) {
        if (begun && !(error as { responseCode?: number }).responseCode)
          throw new MaybeSent('The connection ended before the mail server answered')
        throw error
      } finally {
        transport.close()
      }
    },
    check: async () => {
      const transport = createTransport(url)
      try {
        await transport.verify()
      } finally {
        transport.close()
      }
    },
  }
}

function folder(path: string): Transport {
  return {
    kind: 'folder',
    hasSent: (id) => existsSync(join(path, `${id}.eml`)),
    // A name of its own until it is whole: whoever looks finds all of a message or nothing, and twice is once.
    send: async (id, message) => {
      const { written } = await compiled(message)
      const temporary = join(path, `.${id}.${process.pid}`)
      await mkdir(path, { recursive: true })
      await writeFile(temporary, written)
      await rename(temporary, join(path, `${id}.eml`))
    },
    check: async () => {
      await mkdir(path, { recursive: true })
    },
  }
}

async function compiled(message: Message) {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { envelope, message: written } = await composer.sendMail(message)
  return { envelope, written: written as Buffer }
}
