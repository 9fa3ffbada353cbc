import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder this clone lives in. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** What running leaves behind: the embedded database and the record of what is up to date. */
export const dataDir = join(root, '.data')
