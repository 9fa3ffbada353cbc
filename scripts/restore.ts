/** Brings a backup into an empty database: `npm run restore -- <file>` */
import { resolve } from 'node:path'
import { db } from '@/lib/core/db'
import { searchEngine } from '@/lib/search/engines'
import { rebuildAll } from '@/lib/search/rebuild'
import { filesDir } from './backup/files-dir'
import { restoreBackup } from './backup/restore-backup'

const url = process.env.DATABASE_URL
if (!url) throw new Error('Use `npm run restore`, which opens the embedded database.')

try {
  const [, , file] = process.argv
  if (!file) throw new Error('Say which backup: npm run restore -- backups/lyceum-….tar.gz')
  const source = resolve(process.env.INIT_CWD ?? '.', file)
  const { madeAt, tables, files } = await restoreBackup(url, filesDir(), source)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `As of ${madeAt}: ${rows} rows in ${tables.length} tables, ${files?.length ?? 'no'} files.`,
  )
  await rebuildAll(() => {})
  console.log('Search is up to date.')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await searchEngine().close()
  await db.$disconnect()
}
