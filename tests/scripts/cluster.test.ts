import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '@/scripts/lib/alive.mjs'
import { openCluster } from '@/scripts/postgres/cluster.mjs'
import { type Home, prepareHome } from '@/scripts/postgres/home.mjs'

const name = `test-${process.pid}-lifecycle`
let home: Home

beforeAll(async () => {
  home = await prepareHome(name)
})

afterAll(() => rmSync(home.dir, { recursive: true }))

test('what was written is there after an orderly stop, and nothing runs in between', async () => {
  const first = await openCluster({ name })
  await query(first.url(), 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)')
  await first.close()
  expect(isAlive(first.pid)).toBe(false)

  const second = await openCluster({ name })
  expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  await second.close()
})

test('after PostgreSQL is killed its user is told, and the next start has every row', async () => {
  const killed = await openCluster({ name })
  await query(killed.url(), 'INSERT INTO kept VALUES (2)')
  process.kill(killed.pid, 'SIGKILL')
  expect(await killed.lost).toBeInstanceOf(Error)

  const next = await openCluster({ name })
  expect(await query(next.url(), 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
  await next.close()
})

test('a postmaster whose launcher was killed is found, used and stopped', async () => {
  const launcher = spawn(process.execPath, ['--input-type=module', '--eval', opener()])
  const pid = await numberFrom(launcher)
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  expect(isAlive(pid)).toBe(true)

  const next = await openCluster({ name })
  expect(next.pid).toBe(pid)
  await next.close()
  expect(isAlive(pid)).toBe(false)
})

test('two users share one server, and the last to leave stops it', async () => {
  const [first, second] = await Promise.all([openCluster({ name }), openCluster({ name })])
  expect(second.pid).toBe(first.pid)

  await first.close()
  expect(await query(second.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.close()
  expect(isAlive(second.pid)).toBe(false)
})

test('a stale file whose number belongs to another process now does not stop the next start', async () => {
  const stale = [process.pid, home.data, '1', '1', '', '127.0.0.1', '1 1', 'ready', '']
  writeFileSync(join(home.data, 'postmaster.pid'), stale.join('\n'))

  const cluster = await openCluster({ name })
  expect(await query(cluster.url(), 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }])
  await cluster.close()
})

test('only this machine reaches it, with the password alone, and the application is no superuser', async () => {
  const cluster = await openCluster({ name })
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) {
    const url = cluster.url().replace('127.0.0.1', address)
    await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  }
  const wrong = new URL(cluster.url())
  wrong.password = 'guess'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect(await query(cluster.url(), 'SHOW is_superuser')).toEqual([{ is_superuser: 'off' }])
  expect(readFileSync(join(home.data, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*trust$/m)
  await cluster.close()
})

function opener() {
  const module = new URL('../../scripts/postgres/cluster.mjs', import.meta.url).href
  return `const { openCluster } = await import(${JSON.stringify(module)})
    console.log((await openCluster({ name: ${JSON.stringify(name)} })).pid)`
}

async function numberFrom(child: ChildProcess) {
  const [text] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  return Number(text)
}

async function query(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
