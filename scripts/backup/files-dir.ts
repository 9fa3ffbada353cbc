import { join } from 'node:path'

/** Where uploaded files lie on disk; null where the installation keeps them in an S3 storage. */
export function filesDir() {
  if (process.env.S3_BUCKET) return null
  return process.env.FILES_DIR || join('.data', 'files')
}
