/**
 * A backup is a .tar.gz that any tool can open: `tables/<schema>.<table>/<part>` as PostgreSQL's COPY writes it,
 * `files/<path>`, and at the end `manifest.json`, which says what must be there and with which checksums.
 */
import { z } from 'zod'

export const FORMAT = 'lyceum backup 1'
export const MANIFEST = 'manifest.json'

const Sha256 = z.string().regex(/^[\da-f]{64}$/)

export const BackupTable = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
  sha256: Sha256,
})
export type BackupTable = z.infer<typeof BackupTable>

export const BackupFile = z.object({
  /** Below the folder of files, with slashes. */
  path: z
    .string()
    .refine((path) => path.split('/').every((part) => !/^\.{0,2}$|[\\\0]/.test(part))),
  sha256: Sha256,
})
export type BackupFile = z.infer<typeof BackupFile>

export const Manifest = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Version of the job queue's own tables. */
  queue: z.int(),
  tables: z.array(BackupTable).min(1),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
  /** Null where files lie in a storage of their own, which keeps its own backups. */
  files: z.array(BackupFile).nullable(),
})
export type Manifest = z.infer<typeof Manifest>

/** A refusal in a sentence; nothing was written. */
export class BackupError extends Error {}

export function tableFolder({ schema, name }: { schema: string; name: string }) {
  return `tables/${schema}.${name}/`
}
