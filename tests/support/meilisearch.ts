import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/scripts/lib/ports.mjs'

export type TestMeilisearch = { url: string; apiKey?: string; stop: () => Promise<void> }

/** Why there is no Meilisearch to test with; undefined where there is one. */
export function whyNoMeilisearch() {
  if (process.env.MEILI_URL) return undefined
  const there = spawnSync('meilisearch', ['--version']).status === 0
  return there ? undefined : 'neither MEILI_URL nor a meilisearch binary on the PATH'
}

/** The one at MEILI_URL, or a new one on an empty folder. */
export async function startMeilisearch(): Promise<TestMeilisearch> {
  const { MEILI_URL: url, MEILI_API_KEY: apiKey } = process.env
  if (url) return { url, apiKey, stop: async () => {} }

  const folder = mkdtempSync(join(tmpdir(), 'lyceum-meilisearch-'))
  const port = await freePort('127.0.0.1', 0)
  const key = 'a-key-for-tests-only'
  const server = spawn(
    'meilisearch',
    ['--http-addr', `127.0.0.1:${port}`, '--master-key', key, '--no-analytics'].concat([
      '--db-path',
      join(folder, 'data'),
      '--dump-dir',
      join(folder, 'dumps'),
      '--snapshot-dir',
      join(folder, 'snapshots'),
    ]),
    { cwd: folder, stdio: 'ignore' },
  )
  const started = { url: `http://127.0.0.1:${port}`, apiKey: key, stop: () => stop(server, folder) }
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${started.url}/health`).catch(() => undefined)
    if (answer?.ok) return started
    await sleep(50)
  }
  await started.stop()
  throw new Error('Meilisearch does not start')
}

async function stop(server: ChildProcess, folder: string) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  if (server.exitCode === null && server.kill('SIGKILL')) await ended
  rmSync(folder, { recursive: true, force: true })
}
