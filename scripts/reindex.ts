/** Builds the search indexes anew while the old ones are searched: npm run reindex */
import { db } from '@/lib/core/db'
import { searchEngine } from '@/lib/search/engines'
import { rebuildAll } from '@/lib/search/rebuild'

const started = Date.now()
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`

try {
  await rebuildAll((index, documents) => {
    const line = `${index}: ${documents.toLocaleString('en')} documents, ${seconds()}`
    if (process.stdout.isTTY) process.stdout.write(`\r${line}\x1b[K`)
    else console.log(line)
  })
  if (process.stdout.isTTY) console.log()
  console.log(`Search is up to date (${searchEngine().name}, ${seconds()})`)
} finally {
  await searchEngine().close()
  await db.$disconnect()
}
