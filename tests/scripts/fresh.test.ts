import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint, isFresh, markFresh, markStale } from '@/scripts/lib/fresh.mjs'
import { dataDir, root } from '@/scripts/lib/paths.mjs'

test('a fingerprint changes with a name or a content, not with a date', () => {
  const folder = temporaryFolder()
  const path = relative(root, folder)
  writeFileSync(join(folder, 'a'), '1')
  const before = fingerprint([path])

  utimesSync(join(folder, 'a'), 1, 1)
  expect(fingerprint([path])).toBe(before)
  writeFileSync(join(folder, 'b'), '')
  expect(fingerprint([path])).not.toBe(before)
  rmSync(join(folder, 'b'))
  writeFileSync(join(folder, 'a'), '2')
  expect(fingerprint([path])).not.toBe(before)
})

test('what is left out does not count, anything else that is given does', () => {
  const folder = temporaryFolder()
  const path = relative(root, folder)
  mkdirSync(join(folder, 'generated'))
  const before = fingerprint([path])

  writeFileSync(join(folder, 'generated', 'a'), '1')
  expect(fingerprint([path], { except: [join(path, 'generated')] })).toBe(before)
  expect(fingerprint([path], { also: 'x' })).not.toBe(fingerprint([path]))
})

test('a step is fresh with the inputs it was completed with, until it begins again', () => {
  const step = `test-${process.pid}`
  onTestFinished(() => markStale(step))
  expect(isFresh(step, 'a')).toBe(false)
  markFresh(step, 'a')
  expect(isFresh(step, 'a')).toBe(true)
  expect(isFresh(step, 'b')).toBe(false)
  markStale(step)
  expect(isFresh(step, 'a')).toBe(false)
})

function temporaryFolder() {
  const folder = mkdtempSync(join(dataDir, 'fresh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
