import 'server-only'
import { env } from '@/lib/core/env'
import { diskStorage } from './disk'
import { s3Storage } from './s3'

export type StoredFile = { key: string; storedAt: Date }

/** Where uploaded files lie. A key is a path of plain names, such as `pictures/{id}/480.webp`. */
export type FileStorage = {
  /** Replaces what has the key. */
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  /** Null where nothing has the key. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Says nothing where nothing had the key. */
  remove(key: string): Promise<void>
  /** All files whose key begins so. */
  list(prefix: string): AsyncIterable<StoredFile>
}

let opened: FileStorage | undefined

/** The storage that the environment names: an S3 bucket, or a folder on this machine's disk. */
export function fileStorage(): FileStorage {
  opened ??= openStorage()
  return opened
}

function openStorage() {
  const { FILES_DIR, S3_BUCKET, S3_ENDPOINT, S3_REGION, ...rest } = env()
  if (!S3_BUCKET) return diskStorage(FILES_DIR)
  const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = rest
  if (!S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new Error(
      'S3_BUCKET is set: set S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, too.',
    )
  return s3Storage({
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  })
}
