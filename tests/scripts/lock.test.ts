import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { withLock } from '@/scripts/lib/lock.mjs'

test('one works at a time, and the lock is gone afterwards', async () => {
  const path = temporaryPath()
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} begins`)
    await sleep(100)
    events.push(`${name} ends`)
  }
  await Promise.all([withLock(path, work('a')), withLock(path, work('b'))])
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(existsSync(path)).toBe(false)
})

test('the lock is given back when the work fails', async () => {
  const path = temporaryPath()
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(path)).toBe(false)
})

test('the lock of a process that has died is taken over', async () => {
  const path = temporaryPath()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(path, `${pid}`)
  expect(await withLock(path, async () => 'done')).toBe('done')
})

test('so is one whose holder has long been silent, though its number is in use', async () => {
  const path = temporaryPath()
  writeFileSync(path, `${process.pid}`)
  utimesSync(path, new Date(0), new Date(0))
  expect(await withLock(path, async () => 'done')).toBe('done')
})

function temporaryPath() {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'lock')
}
