import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { shutDown } from '@/lib/core/shutdown'
import { queueMail } from '@/lib/mail/queue-mail'

/** Workers that are killed, in each of the two tests. */
const ROUNDS = 25
const MESSAGES = 200

test('killing the worker at any point loses no message and keeps none twice, in a folder', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await queueMessages('folder')
  await killOverAndOver({ MAIL_DIR: folder, SMTP_URL: '' }, 'folder')

  const mails = await db.mail.findMany({ where: { key: { startsWith: 'folder:' } } })
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([])
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  expect(files.sort()).toEqual(mails.map(({ id }) => `${id}.eml`).sort())
  const halves = files.filter(
    (name) => !readFileSync(join(folder, name), 'utf8').includes('</html>'),
  )
  expect(halves).toEqual([])
})

test('nor over a mail server: what may have gone out when a worker died waits for a person', {
  timeout: 180_000,
}, async () => {
  const received = new Map<string, number>()
  const port = await serveMail(received)
  await queueMessages('smtp')
  await killOverAndOver({ SMTP_URL: `smtp://127.0.0.1:${port}` }, 'smtp')

  const mails = await db.mail.findMany({ where: { key: { startsWith: 'smtp:' } } })
  expect(mails).toHaveLength(MESSAGES)
  expect([...received].filter(([, times]) => times > 1)).toEqual([])
  const sent = mails.filter(({ state }) => state === 'sent')
  const unsure = mails.filter(({ state }) => state === 'uncertain')
  expect(sent.length + unsure.length).toBe(MESSAGES)
  expect(sent.filter(({ id }) => !received.has(`<${id}@localhost>`))).toEqual([])
  // A killed worker leaves at most the messages that it had in its hands.
  expect(unsure.length).toBeLessThanOrEqual(ROUNDS * 2)
})

async function queueMessages(name: string) {
  await db.$transaction(
    async (tx) => {
      for (let each = 0; each < MESSAGES; each++)
        await queueMail(tx, {
          template: 'test',
          key: `${name}:${each}`,
          address: `reader-${each}@example.org`,
          locale: 'en',
          params: { word: `message ${each}` },
        })
    },
    { timeout: 60_000 },
  )
}

async function killOverAndOver(env: Record<string, string>, name: string) {
  for (let round = 0; round < ROUNDS; round++) {
    const worker = await startOne(env)
    await sleep(Math.random() * 250)
    await end(worker)
    await freeAtOnce()
  }
  const last = await startOne(env)
  await expect
    .poll(
      () =>
        db.mail.count({
          where: { key: { startsWith: `${name}:` }, state: { in: ['queued', 'sending'] } },
        }),
      {
        timeout: 90_000,
        interval: 200,
      },
    )
    .toBe(0)
  await end(last)
}

async function startOne(env: Record<string, string>) {
  const worker = fork('tests/lib/mail/mail-worker.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => void worker.kill('SIGKILL'))
  await new Promise((resolve) => worker.once('message', resolve))
  return worker
}

function end(worker: ChildProcess) {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  return gone
}

/** What the next worker does ten seconds later: the jobs of a dead one are free. */
async function freeAtOnce() {
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs where locked_by is not null))`
}

async function serveMail(received: Map<string, number>) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        const id = /^Message-ID: (<[^>]+>)/im.exec(text)?.[1] ?? 'none'
        received.set(id, (received.get(id) ?? 0) + 1)
        done()
      })
    },
  })
  // A client that is killed in the middle of a sentence.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await shutDown()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : 0
}
