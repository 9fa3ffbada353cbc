import { spawn } from 'node:child_process'
import { expect, onTestFinished, test, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { onShutdown, shutDown } from '@/lib/core/shutdown'
import { typescript } from '@/scripts/lib/script.mjs'

test('a process that is told to stop ends what it began, and begins nothing', async () => {
  const { child, said, ended } = begin('tests/lib/core/stopping-process.ts')
  await vi.waitFor(() => expect(said()).toContain('port '), { timeout: 20_000, interval: 20 })
  const address = `http://127.0.0.1:${said().match(/port (\d+)/)?.[1]}`
  expect((await fetch(`${address}/ready`)).status).toBe(200)

  const page = fetch(`${address}/page`)
  await leave('a')
  await vi.waitFor(() => expect(said().match(/(page|job) begun/g)).toHaveLength(2), 10_000)
  child.kill('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${address}/ready`)).status).toBe(503))
  await leave('b')
  child.kill('SIGTERM')
  await vi.waitFor(() => expect(fetch(`${address}/ready`)).rejects.toThrow('fetch failed'), 2_000)

  expect(await (await page).text()).toBe('whole')
  expect(await ended).toBe(0)
  expect(said().match(/job (begun|done)/g)).toEqual(['job begun', 'job done'])
  expect(await left()).toEqual(['stopping.slow:b'])
})

test('what work stands on ends after it, and one part that fails doesn’t keep the others', async () => {
  const order: string[] = []
  onShutdown(async () => void order.push('pool'), 'ground')
  onShutdown(async () => {
    throw new Error('stuck')
  })
  onShutdown(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    order.push('requests')
  })
  await shutDown()
  expect(order).toEqual(['requests', 'pool'])
})

function begin(script: string) {
  const child = spawn(process.execPath, [...typescript, script], { stdio: 'pipe' })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.once('close', resolve))
  return { child, ended, said: () => text }
}

function leave(id: string) {
  return db.$transaction((tx) => enqueue(tx, 'stopping.slow', id))
}

async function left() {
  const rows = await db.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`
  return rows.map(({ key }) => key)
}
