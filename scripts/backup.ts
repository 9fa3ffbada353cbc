/** Writes all data and files into one file, while the installation goes on: `npm run backup`, `npm run backup -- <file>` */
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { filesDir } from './backup/files-dir'
import { writeBackup } from './backup/write-backup'

const url = process.env.DATABASE_URL
if (!url) throw new Error('Use `npm run backup`, which opens the embedded database.')

const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
const usual = join('backups', `lyceum-${time}Z.tar.gz`)
// Where npm was called, a path is meant from there.
const target = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? usual)

try {
  const { tables, files } = await writeBackup(url, filesDir(), target)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const size = ((await stat(target)).size / 1024 / 1024).toFixed(1)
  console.log(
    `${target}: ${rows} rows in ${tables.length} tables, ${files?.length ?? 'no'} files, ${size} MB.`,
  )
  if (files === null)
    console.log('Uploaded files lie in a storage of their own: back that up as well.')
  console.log(
    'AUTH_SECRET is not in it: keep that apart from the backup. Without it everybody signs in anew, and sets up authenticators anew.',
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
