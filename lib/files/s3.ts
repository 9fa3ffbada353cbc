import 'server-only'
import { AwsClient } from 'aws4fetch'
import { checkKey } from './key'
import type { FileStorage } from './storage'

export type Bucket = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Milliseconds for one request; a storage that hangs must not hold pages. */
const TIMEOUT = 30_000

/** Files in a bucket of any storage that speaks S3, addressed by path, which all of them understand. */
export function s3Storage({ endpoint, bucket, region, ...keys }: Bucket): FileStorage {
  const client = new AwsClient({ ...keys, service: 's3', region, retries: 2 })
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`

  async function ask(address: string, init: RequestInit = {}) {
    const signal = AbortSignal.timeout(TIMEOUT)
    const answer = await client.fetch(`${base}${address}`, { ...init, signal })
    if (!answer.ok && answer.status !== 404)
      throw new Error(`The storage answered ${answer.status} to ${init.method ?? 'GET'}`)
    return answer
  }

  return {
    async put(key, body, contentType) {
      const { status } = await ask(`/${checkKey(key)}`, {
        method: 'PUT',
        // Of its own, so that nothing else in the same memory goes with it.
        body: new Uint8Array(body),
        headers: { 'content-type': contentType },
      })
      if (status === 404) throw new Error(`The storage has no bucket ${bucket}`)
    },
    async get(key) {
      const answer = await ask(`/${checkKey(key)}`)
      return answer.status === 404 ? null : new Uint8Array(await answer.arrayBuffer())
    },
    async remove(key) {
      await ask(`/${checkKey(key)}`, { method: 'DELETE' })
    },
    async *list(prefix) {
      let token: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix })
        if (token) query.set('continuation-token', token)
        const page = await (await ask(`?${query}`)).text()
        for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const key = textOf(entry, 'Key')
          const at = textOf(entry, 'LastModified')
          if (key && at) yield { key, storedAt: new Date(at) }
        }
        token = textOf(page, 'NextContinuationToken')
      } while (token)
    },
  }
}

/** Of answers that hold keys and dates of our own making, and no element twice within another. */
function textOf(xml: string, name: string) {
  return xml.match(`<${name}>([^<]*)</${name}>`)?.[1]?.replaceAll('&amp;', '&')
}
