/** For a test file that wants the real data: `import '@/tests/support/seeded-database'`. */
import { takeDatabase } from './database'

await takeDatabase({ seeded: true })
