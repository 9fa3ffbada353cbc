import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect } from './test'

/** The path of the link in a message to an address, once the worker has sent it; `head` is how the path begins. */
export async function linkTo(address: string, head: string) {
  const link = new RegExp(`https?://[^/\\s]+(${head}[\\w/-]*)`)
  let found: string | undefined
  await expect(async () => {
    const texts = await textsTo(address)
    found = texts.map((text) => link.exec(text)?.[1]).find(Boolean)
    expect(found).toBeDefined()
  }).toPass({ timeout: 15_000 })
  return found ?? ''
}

/** Waits until a message to an address says something. */
export async function expectMail(address: string, words: string) {
  await expect(async () => {
    expect((await textsTo(address)).join('\n').replace(/\s+/g, ' ')).toContain(words)
  }).toPass({ timeout: 15_000 })
}

async function textsTo(address: string) {
  const folder = process.env.MAIL_DIR ?? ''
  const names = existsSync(folder) ? await readdir(folder) : []
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
  )
  return mails
    .filter(({ to }) => to?.some((each) => each.address === address))
    .map(({ text = '' }) => text)
}
