import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { killOverAndOver } from './kill'

test('killing the worker at any point loses no message and keeps none twice, in a folder', {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const caught = await killOverAndOver(
    { MAIL_DIR: folder, SMTP_URL: '' },
    { life: 40, messages: 12 },
  )
  // Else the kills came too early or too late to prove anything.
  expect(caught.size).toBeGreaterThan(5)

  const mails = await db.mail.findMany()
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([])
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  expect(files.sort()).toEqual(mails.map(({ id }) => `${id}.eml`).sort())
  const halves = files.filter(
    (name) => !readFileSync(join(folder, name), 'utf8').includes('</html>'),
  )
  expect(halves).toEqual([])
})
