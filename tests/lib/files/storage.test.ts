import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskStorage } from '@/lib/files/disk'
import { s3Storage } from '@/lib/files/s3'
import type { FileStorage } from '@/lib/files/storage'

const folder = mkdtempSync(join(tmpdir(), 'lyceum-files-'))
const bucket = await openBucket()
const storages: [string, FileStorage][] = [
  ['disk', diskStorage(folder)],
  ['S3', s3Storage({ ...bucket.at, region: 'us-east-1' })],
]

afterAll(() => {
  rmSync(folder, { recursive: true })
  bucket.close()
})

test.each(storages)('%s keeps, replaces, lists and removes files', async (_, storage) => {
  expect(await storage.get('pictures/a/480.webp')).toBeNull()
  await storage.put('pictures/a/480.webp', Buffer.from('old'), 'image/webp')
  await storage.put('pictures/a/480.webp', Buffer.from('new'), 'image/webp')
  await storage.put('pictures/a/960.webp', Buffer.from('wide'), 'image/webp')
  await storage.put('pictures/b/480.webp', Buffer.from('other'), 'image/webp')
  expect(Buffer.from((await storage.get('pictures/a/480.webp')) ?? []).toString()).toBe('new')
  expect(await keysOf(storage, 'pictures/a/')).toEqual([
    'pictures/a/480.webp',
    'pictures/a/960.webp',
  ])
  expect(await keysOf(storage, 'pictures/')).toHaveLength(3)

  await storage.remove('pictures/a/480.webp')
  await storage.remove('pictures/a/480.webp')
  expect(await storage.get('pictures/a/480.webp')).toBeNull()
  expect(await keysOf(storage, 'pictures/a/')).toEqual(['pictures/a/960.webp'])
})

test.each(storages)('%s takes no key that leads elsewhere', async (_, storage) => {
  for (const key of [
    '../secret',
    'pictures/../../secret',
    '/etc/passwd',
    'a//b',
    'a\\b',
    'A B',
    '',
  ])
    await expect(storage.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('no key')
})

test('the disk is left without drafts and empty folders', async () => {
  const storage = diskStorage(folder)
  await storage.put('pictures/c/480.webp', Buffer.from('x'), 'image/webp')
  expect(readdirSync(join(folder, 'pictures', 'c'))).toEqual(['480.webp'])
  await storage.remove('pictures/c/480.webp')
  expect(readdirSync(join(folder, 'pictures'))).not.toContain('c')
})

test('what is sent to S3 is signed with the key, and a storage that fails is an error', async () => {
  expect(bucket.unsigned).toBe(0)
  expect(bucket.types).toContain('image/webp')
  const stranger = s3Storage({ ...bucket.at, accessKeyId: 'stranger', region: 'us-east-1' })
  await expect(stranger.get('pictures/a/960.webp')).rejects.toThrow('403')
  await expect(stranger.put('a', Buffer.from('x'), 'text/plain')).rejects.toThrow('403')
})

async function keysOf(storage: FileStorage, prefix: string) {
  const keys: string[] = []
  for await (const { key, storedAt } of storage.list(prefix)) {
    expect(Math.abs(Date.now() - storedAt.getTime())).toBeLessThan(60_000)
    keys.push(key)
  }
  return keys.sort()
}

/** As much of S3 as we use: objects by path, lists of two at a time, nothing without a signature. */
async function openBucket() {
  const objects = new Map<string, Buffer>()
  const state = { unsigned: 0, types: [] as string[] }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url ?? '', 'http://storage')
    const key = url.pathname.replace('/pictures-bucket', '').slice(1)
    const signed = /^AWS4-HMAC-SHA256 Credential=us\/\d{8}\/us-east-1\/s3\/aws4_request, /
    if (!signed.test(request.headers.authorization ?? '')) {
      if (!request.headers.authorization) state.unsigned += 1
      response.writeHead(403).end()
    } else if (request.method === 'PUT') {
      state.types.push(String(request.headers['content-type']))
      objects.set(key, Buffer.concat(chunks))
      response.end()
    } else if (request.method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
    } else if (key === '') response.end(list(url.searchParams))
    else if (objects.has(key)) response.end(objects.get(key))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    at: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'pictures-bucket',
      accessKeyId: 'us',
      secretAccessKey: 'secret',
    },
    get unsigned() {
      return state.unsigned
    },
    get types() {
      return state.types
    },
    close: () => server.close(),
  }

  function list(params: URLSearchParams) {
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(params.get('prefix') ?? ''))
      .sort()
    const from = Number(params.get('continuation-token') ?? 0)
    const entries = keys
      .slice(from, from + 2)
      .map((key) => `<Contents><Key>${key}</Key><LastModified>${now()}</LastModified></Contents>`)
    const more = from + 2 < keys.length
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
    return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`
  }
}

function now() {
  return new Date().toISOString()
}
