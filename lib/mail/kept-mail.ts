import 'server-only'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { env } from '@/lib/core/env'
import { mailFolder } from './transport'

/** How many of the newest are listed. */
const LISTED = 100

/** Whether messages may be shown to whoever asks: on a person's own machine, where no mail server is. Never elsewhere. */
export function isMailShown() {
  return env().MAIL_PREVIEW && !env().SMTP_URL
}

/** The messages that were kept instead of sent, the newest first. */
export async function listKeptMail() {
  const folder = mailFolder()
  const names = existsSync(folder) ? await readdir(folder) : []
  const files = await Promise.all(
    names
      .filter((name) => /^[\w-]+\.eml$/.test(name))
      .map(async (name) => ({ name, at: (await stat(join(folder, name))).mtime })),
  )
  const newest = files.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, LISTED)
  return Promise.all(
    newest.map(async ({ name, at }) => {
      const { subject, to } = await PostalMime.parse(await readFile(join(folder, name)))
      return { id: name.slice(0, -4), at, subject, to: to?.[0]?.address }
    }),
  )
}

/** Null where there is none of that id. */
export async function getKeptMail(id: string) {
  const file = join(mailFolder(), `${id}.eml`)
  if (!/^[\w-]+$/.test(id) || !existsSync(file)) return null
  const { subject, from, to, headers, text, html } = await PostalMime.parse(await readFile(file))
  return { subject, from: from?.address, to: to?.[0]?.address, headers, text, html }
}
