import { env } from '@/lib/core/env'

/** Where uploaded files lie on disk; null where the installation keeps them in an S3 storage. */
export function filesDir() {
  const { S3_BUCKET, FILES_DIR } = env()
  return S3_BUCKET ? null : FILES_DIR
}
