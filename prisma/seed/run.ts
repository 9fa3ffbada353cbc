import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { db } from '@/lib/core/db'
import { applySeed } from './apply'
import { readSeed, SeedError } from './read'

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'data')

try {
  const counts = await applySeed(readSeed(folder))
  const written = Object.entries(counts).filter(([, count]) => count > 0)
  const told = written.map(([what, count]) => `${count} ${what}`).join(', ')
  console.log(told ? `Wrote ${told}.` : 'Nothing new: the database holds all of it.')
} catch (error) {
  if (!(error instanceof SeedError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
