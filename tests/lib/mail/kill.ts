import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { db } from '@/lib/core/db'
import { queueMail } from '@/lib/mail/queue-mail'

/** Workers that are killed, in each of the two tests. */
export const ROUNDS = 25
const SOURCE = join('tests', 'lib', 'mail', 'mail-worker.ts')
/** Comes with tsx. */
const ESBUILD = join('node_modules', '.bin', 'esbuild')
/** Among packages, where it finds those that it imports. */
const WORKER = 'node_modules/.cache/lyceum-mail-worker.mjs'

type Life = {
  /** A worker is killed within this of its first message, in milliseconds: the time of a few. */
  life: number
  /** More messages than it sends in that time, for each. */
  messages: number
}

/** Lets worker after worker be killed while it sends, and one finish. Tells which messages one had in its hands then. */
export async function killOverAndOver(env: Record<string, string>, { life, messages }: Life) {
  bundleWorker()
  const caught = new Set<string>()
  // One is always starting while another works: starting takes the longest.
  const ready = [prepareWorker(env), prepareWorker(env)]
  for (let round = 0; round < ROUNDS; round++) {
    await queueMessages(round, messages)
    ready.push(prepareWorker(env))
    const worker = await ready.shift()
    if (!worker) break
    const begun = said(worker, 'sending')
    worker.send('begin')
    await begun
    await sleep(Math.random() * life)
    await kill(worker)
    const held = await db.mail.findMany({ where: { state: 'sending' }, select: { id: true } })
    for (const { id } of held) caught.add(id)
  }
  const [last, ...spare] = await Promise.all(ready)
  for (const worker of spare) await kill(worker)
  last?.send('begin')
  await expect
    .poll(() => db.mail.count({ where: { state: { in: ['queued', 'sending'] } } }), {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(0)
  return caught
}

async function queueMessages(round: number, count: number) {
  await db.$transaction(async (tx) => {
    for (let each = 0; each < count; each++)
      await queueMail(tx, {
        template: 'test',
        key: `${round}:${each}`,
        address: `reader-${each}@example.org`,
        locale: 'en',
        params: { word: `message ${each}` },
      })
  })
}

/** A hundred workers start: without the compiler in each of them, in half the time. */
function bundleWorker() {
  execFileSync(ESBUILD, [
    SOURCE,
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--conditions=react-server',
    '--log-level=error',
    `--outfile=${WORKER}`,
  ])
}

async function prepareWorker(env: Record<string, string>) {
  const worker = fork(WORKER, {
    execArgv: ['--conditions=react-server'],
    env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => void worker.kill('SIGKILL'))
  await said(worker, 'ready')
  return worker
}

function said(worker: ChildProcess, word: string) {
  return new Promise<void>((resolve) => {
    worker.on('message', (message) => message === word && resolve())
  })
}

function kill(worker: ChildProcess) {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  return gone
}
